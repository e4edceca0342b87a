package org.rollcall.clean.internal.rules;

import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSet.Duplicates;
import org.rollcall.api.rules.RuleSet.OddTruthValues;
import org.rollcall.api.rules.RuleSet.RecentActivityRule;
import org.rollcall.api.rules.RuleSet.SelfCertificates;
import org.rollcall.api.rules.RuleSet.TrendRows;
import org.rollcall.api.rules.RuleSet.Weeks;
import org.rollcall.api.rules.RuleSets;

/** The two rule sets that are always there (attendance rules, first paragraphs). */
public final class BuiltInRuleSets {
    /** The default. */
    public static final RuleSet STANDARD =
            RuleSet.builder(RuleSets.STANDARD, "1.0")
                    .description("The attendance rules as written")
                    .build();

    /** What the department's former tool computed, for reconciling old reports. */
    public static final RuleSet ORIGINAL =
            RuleSet.builder(RuleSets.ORIGINAL, "1.0")
                    .description(
                            "As the department's former tool computed, to reconcile old reports")
                    .duplicates(Duplicates.AFTER_PREVIOUS)
                    .oddTruthValues(OddTruthValues.FALSE)
                    .selfCertificates(SelfCertificates.TRUE_ONLY)
                    .trendRows(TrendRows.ALL_KEPT)
                    .recentActivity(RecentActivityRule.ALL_SINCE_INSTANT)
                    .weeks(Weeks.YEAR_START)
                    .build();

    private BuiltInRuleSets() {}
}
