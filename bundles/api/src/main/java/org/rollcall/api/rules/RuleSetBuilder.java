package org.rollcall.api.rules;

import java.time.MonthDay;
import java.time.ZoneId;
import org.rollcall.api.rules.RuleSet.Duplicates;
import org.rollcall.api.rules.RuleSet.OddTruthValues;
import org.rollcall.api.rules.RuleSet.RecentActivityRule;
import org.rollcall.api.rules.RuleSet.SelfCertificates;
import org.rollcall.api.rules.RuleSet.TrendRows;
import org.rollcall.api.rules.RuleSet.Weeks;

/**
 * Makes a rule set, each rule by its name. What is not set is as the attendance rules have it, or
 * as in the rule set begun with; see {@link RuleSet} for what each rule means.
 */
public final class RuleSetBuilder {
    public static final String ZONE = "Europe/London";
    public static final String SELF_STUDY = "med\\.study|self-study|self study";
    public static final String PLACEMENT = "med\\.plac|med\\.othr|palliative care";
    public static final int DUPLICATE_MINUTES = 10;
    public static final double THRESHOLD = 50;
    public static final int PLACEMENTS_PER_DAY = 2;

    private String name;
    private String version;
    private String description = "";
    private ZoneId zone = ZoneId.of(ZONE);
    private String selfStudy = SELF_STUDY;
    private String placement = PLACEMENT;
    private int duplicateMinutes = DUPLICATE_MINUTES;
    private Duplicates duplicates = Duplicates.AFTER_LAST_KEPT;
    private OddTruthValues oddTruthValues = OddTruthValues.REJECTED_OR_UNKNOWN;
    private SelfCertificates selfCertificates = SelfCertificates.ANY_TEXT_BUT_FALSE;
    private TrendRows trendRows = TrendRows.TEACHING_IN_RANGE;
    private RecentActivityRule recentActivity = RecentActivityRule.ATTENDED_OVER_DAYS;
    private Weeks weeks = Weeks.MONDAY;
    private MonthDay academicYearStart = MonthDay.of(8, 25);
    private double threshold = THRESHOLD;
    private int placementsPerDay = PLACEMENTS_PER_DAY;

    RuleSetBuilder(String name, String version) {
        this.name = name;
        this.version = version;
    }

    RuleSetBuilder(RuleSet rules) {
        name = rules.name();
        version = rules.version();
        description = rules.description();
        zone = rules.zone();
        selfStudy = rules.selfStudy();
        placement = rules.placement();
        duplicateMinutes = rules.duplicateMinutes();
        duplicates = rules.duplicates();
        oddTruthValues = rules.oddTruthValues();
        selfCertificates = rules.selfCertificates();
        trendRows = rules.trendRows();
        recentActivity = rules.recentActivity();
        weeks = rules.weeks();
        academicYearStart = rules.academicYearStart();
        threshold = rules.threshold();
        placementsPerDay = rules.placementsPerDay();
    }

    public RuleSetBuilder name(String value) {
        name = value;
        return this;
    }

    public RuleSetBuilder version(String value) {
        version = value;
        return this;
    }

    public RuleSetBuilder description(String value) {
        description = value;
        return this;
    }

    public RuleSetBuilder zone(ZoneId value) {
        zone = value;
        return this;
    }

    public RuleSetBuilder selfStudy(String value) {
        selfStudy = value;
        return this;
    }

    public RuleSetBuilder placement(String value) {
        placement = value;
        return this;
    }

    public RuleSetBuilder duplicateMinutes(int value) {
        duplicateMinutes = value;
        return this;
    }

    public RuleSetBuilder duplicates(Duplicates value) {
        duplicates = value;
        return this;
    }

    public RuleSetBuilder oddTruthValues(OddTruthValues value) {
        oddTruthValues = value;
        return this;
    }

    public RuleSetBuilder selfCertificates(SelfCertificates value) {
        selfCertificates = value;
        return this;
    }

    public RuleSetBuilder trendRows(TrendRows value) {
        trendRows = value;
        return this;
    }

    public RuleSetBuilder recentActivity(RecentActivityRule value) {
        recentActivity = value;
        return this;
    }

    public RuleSetBuilder weeks(Weeks value) {
        weeks = value;
        return this;
    }

    public RuleSetBuilder academicYearStart(MonthDay value) {
        academicYearStart = value;
        return this;
    }

    public RuleSetBuilder threshold(double value) {
        threshold = value;
        return this;
    }

    public RuleSetBuilder placementsPerDay(int value) {
        placementsPerDay = value;
        return this;
    }

    public RuleSet build() {
        return new RuleSet(
                name,
                version,
                description,
                zone,
                selfStudy,
                placement,
                duplicateMinutes,
                duplicates,
                oddTruthValues,
                selfCertificates,
                trendRows,
                recentActivity,
                weeks,
                academicYearStart,
                threshold,
                placementsPerDay);
    }
}
