package org.rollcall.views.internal.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.testing.Samples;

class QualityTest {
    private static final RejectedRow SOMEDAY =
            new RejectedRow("f.csv", 7, "startDateTime", "not a date", "someday", "Ada");
    private static final RejectedRow SURPLUS =
            new RejectedRow("f.csv", 9, "", "surplus fields", "", "Ada");

    private final ModuleData module = module();

    @Test
    void whereRowsWentAddsUp() {
        var line =
                Quality.modules(List.of(Samples.info("301")), List.of(module), info -> true).get(0);
        assertEquals(5, line.read());
        assertEquals(
                line.read(), line.kept() + line.rejected() + line.cancelled() + line.duplicates());
    }

    @Test
    void rejectedRowsAreCountedByReasonWithTheFirstOfThem() {
        assertEquals(
                List.of(
                        new Quality.ReasonLine("301", "not a date", "startDateTime", 2, SOMEDAY),
                        new Quality.ReasonLine("301", "surplus fields", "", 1, SURPLUS)),
                Quality.reasons(List.of(module)));
    }

    @Test
    void theFirstRejectedRowIsToldWithoutNamingAnyone() {
        var names = new Names();
        assertEquals("f.csv:7 (someday)", QualityPage.example(SOMEDAY, names));
        assertEquals("f.csv:9", QualityPage.example(SURPLUS, names));
        Contexts.hide(names, true);
        assertEquals("f.csv:7 (hidden)", QualityPage.example(SOMEDAY, names));
    }

    @Test
    void studentsOfMapsWhomNoExportOfTheYearHasAreMissing() {
        assertEquals(
                List.of(new Quality.MissingLine(3, "2", "Group 3", "A")),
                Quality.missing(List.of(module)));
    }

    private static ModuleData module() {
        var rejected =
                List.of(
                        SOMEDAY,
                        new RejectedRow("f.csv", 8, "startDateTime", "not a date", "x", "Ada"),
                        SURPLUS);
        ModuleData plain = Samples.module("301", Samples.STANDARD);
        return new ModuleData(
                new CleanedModule(plain.table(), Samples.report(rejected)),
                Samples.STANDARD,
                Map.of("1", new Assignment("Group 3", "A"), "2", new Assignment("Group 3", "A")),
                Map.of());
    }
}
