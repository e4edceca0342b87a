package org.rollcall.clean.internal.rules;

import java.time.MonthDay;
import java.time.ZoneId;
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
    static final String ZONE = "Europe/London";
    static final String SELF_STUDY = "med\\.study|self-study|self study";
    static final String PLACEMENT = "med\\.plac|med\\.othr|palliative care";
    static final String YEAR_START = "08-25";
    static final int DUPLICATE_MINUTES = 10;
    static final int PLACEMENTS_PER_DAY = 2;
    static final double THRESHOLD = 50;

    /** The default. */
    public static final RuleSet STANDARD =
            new RuleSet(
                    RuleSets.STANDARD,
                    "1.0",
                    "The attendance rules as written",
                    ZoneId.of(ZONE),
                    SELF_STUDY,
                    PLACEMENT,
                    DUPLICATE_MINUTES,
                    Duplicates.AFTER_LAST_KEPT,
                    OddTruthValues.REJECTED_OR_UNKNOWN,
                    SelfCertificates.ANY_TEXT_BUT_FALSE,
                    TrendRows.TEACHING_IN_RANGE,
                    RecentActivityRule.ATTENDED_OVER_DAYS,
                    Weeks.MONDAY,
                    MonthDay.parse("--" + YEAR_START),
                    THRESHOLD,
                    PLACEMENTS_PER_DAY);

    /** What the department's former tool computed, for reconciling old reports. */
    public static final RuleSet ORIGINAL =
            new RuleSet(
                    RuleSets.ORIGINAL,
                    "1.0",
                    "As the department's former tool computed, to reconcile old reports",
                    ZoneId.of(ZONE),
                    SELF_STUDY,
                    PLACEMENT,
                    DUPLICATE_MINUTES,
                    Duplicates.AFTER_PREVIOUS,
                    OddTruthValues.FALSE,
                    SelfCertificates.TRUE_ONLY,
                    TrendRows.ALL_KEPT,
                    RecentActivityRule.ALL_SINCE_INSTANT,
                    Weeks.YEAR_START,
                    MonthDay.parse("--" + YEAR_START),
                    THRESHOLD,
                    PLACEMENTS_PER_DAY);

    private BuiltInRuleSets() {}
}
