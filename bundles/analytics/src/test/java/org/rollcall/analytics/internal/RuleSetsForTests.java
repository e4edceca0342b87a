package org.rollcall.analytics.internal;

import java.time.MonthDay;
import java.time.ZoneId;
import org.rollcall.api.rules.RuleSet;

/** The two built-in rule sets, as far as figures look at them. */
final class RuleSetsForTests {
    static final RuleSet STANDARD = rules("standard", true);
    static final RuleSet ORIGINAL = rules("original", false);

    private RuleSetsForTests() {}

    private static RuleSet rules(String name, boolean standard) {
        return new RuleSet(
                name,
                "1.0",
                "",
                ZoneId.of("Europe/London"),
                "s",
                "p",
                10,
                RuleSet.Duplicates.AFTER_LAST_KEPT,
                RuleSet.OddTruthValues.REJECTED_OR_UNKNOWN,
                RuleSet.SelfCertificates.ANY_TEXT_BUT_FALSE,
                standard ? RuleSet.TrendRows.TEACHING_IN_RANGE : RuleSet.TrendRows.ALL_KEPT,
                standard
                        ? RuleSet.RecentActivityRule.ATTENDED_OVER_DAYS
                        : RuleSet.RecentActivityRule.ALL_SINCE_INSTANT,
                standard ? RuleSet.Weeks.MONDAY : RuleSet.Weeks.YEAR_START,
                MonthDay.of(8, 25),
                50,
                2);
    }
}
