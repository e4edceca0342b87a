package org.rollcall.api.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RuleSetBuilderTest {
    private static final RuleSet STANDARD = RuleSet.builder("standard", "1.0").build();

    /** No value of it is a default. */
    private static final RuleSet OTHER =
            RuleSet.builder("other", "2.0")
                    .description("Another one")
                    .zone(ZoneId.of("Europe/Dublin"))
                    .selfStudy("alone")
                    .placement("ward")
                    .duplicateMinutes(11)
                    .duplicates(RuleSet.Duplicates.AFTER_PREVIOUS)
                    .oddTruthValues(RuleSet.OddTruthValues.FALSE)
                    .selfCertificates(RuleSet.SelfCertificates.TRUE_ONLY)
                    .trendRows(RuleSet.TrendRows.ALL_KEPT)
                    .recentActivity(RuleSet.RecentActivityRule.ALL_SINCE_INSTANT)
                    .weeks(RuleSet.Weeks.YEAR_START)
                    .academicYearStart(MonthDay.of(9, 1))
                    .threshold(60)
                    .placementsPerDay(3)
                    .build();

    @Test
    void everyRuleIsTakenOverFromTheRuleSetBegunWith() throws Exception {
        assertEquals(OTHER, OTHER.toBuilder().build());
        for (var component : RuleSet.class.getRecordComponents()) {
            assertNotEquals(
                    component.getAccessor().invoke(STANDARD),
                    component.getAccessor().invoke(OTHER),
                    component.getName() + " was not set, or is not taken over");
        }
    }

    @Test
    void oneRuleIsChangedAndTheOthersStay() {
        RuleSet changed = OTHER.toBuilder().threshold(50).build();
        assertEquals(50, changed.threshold());
        assertEquals(OTHER, changed.toBuilder().threshold(60).build());
    }
}
