package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rollcall.clean.internal.rules.BuiltInRuleSets.ORIGINAL;
import static org.rollcall.clean.internal.rules.BuiltInRuleSets.STANDARD;

import java.lang.reflect.RecordComponent;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.api.rules.RuleSet;

class RuleChangesTest {
    private static final Set<String> WORDS = Set.of("name", "version", "description");

    private static final RuleSet OTHER =
            ORIGINAL.toBuilder()
                    .zone(ZoneId.of("Europe/Dublin"))
                    .selfStudy("alone")
                    .placement("ward")
                    .duplicateMinutes(11)
                    .academicYearStart(MonthDay.of(9, 1))
                    .threshold(60)
                    .placementsPerDay(3)
                    .build();

    /** A rule that was forgotten here would explain no difference of figures. */
    @Test
    void everyRuleOfARuleSetCanBeTheCauseOfADifference() throws Exception {
        for (RecordComponent component : RuleSet.class.getRecordComponents()) {
            int causes = new RuleChanges(STANDARD, withOne(component)).all().size();
            assertEquals(WORDS.contains(component.getName()) ? 0 : 1, causes, component.getName());
        }
    }

    /** The standard rule set with one component of the other. */
    private static RuleSet withOne(RecordComponent changed) throws Exception {
        RecordComponent[] all = RuleSet.class.getRecordComponents();
        Object[] values = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] =
                    all[i].getAccessor()
                            .invoke(all[i].getName().equals(changed.getName()) ? OTHER : STANDARD);
        }
        return RuleSet.class
                .getDeclaredConstructor(
                        Arrays.stream(all).map(RecordComponent::getType).toArray(Class[]::new))
                .newInstance(values);
    }
}
