package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Provenance;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

class ModuleCacheTest {
    private static final SourceRef SOURCE = new SourceRef("lusi_mbchb301.csv", "00");
    private static final RuleSet OFFERED = BuiltInRuleSets.STANDARD;
    private static final RuleSet MIXTURE = BuiltInRuleSets.ORIGINAL;

    private final ModuleCache cache = new ModuleCache(OFFERED::equals);
    private int made;

    @Test
    void rowsByARuleSetThatIsOfferedAreKept() throws Exception {
        get(OFFERED);
        System.gc();
        get(OFFERED);

        assertEquals(1, made);
    }

    @Test
    void rowsByAMixtureAreKeptOnlyWhileSomebodyUsesThem() throws Exception {
        CleanedModule used = get(MIXTURE);
        System.gc();
        assertEquals(used.table(), get(MIXTURE).table());
        assertEquals(1, made);

        used = null;
        System.gc();
        get(MIXTURE);

        assertEquals(2, made);
    }

    @Test
    void whatIsForgottenIsMadeAgain() throws Exception {
        get(OFFERED);
        cache.clear();
        get(OFFERED);

        assertEquals(2, made);
    }

    private CleanedModule get(RuleSet rules) throws Exception {
        return cache.get(
                "301",
                SOURCE,
                Optional.empty(),
                rules,
                () -> {
                    made++;
                    var provenance = new Provenance(SOURCE, rules.name(), rules.version());
                    return new CleanedModule(AttendanceTable.empty("301", provenance), null);
                });
    }
}
