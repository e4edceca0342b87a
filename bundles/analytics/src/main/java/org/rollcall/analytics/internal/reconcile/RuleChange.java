package org.rollcall.analytics.internal.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.analytics.Reconciliation.Rule;
import org.rollcall.api.rules.RuleSet;

/** Rule sets that differ in one rule only. */
final class RuleChange {
    private RuleChange() {}

    /** The rules in which two rule sets differ, as far as figures depend on them. */
    static List<Rule> differing(RuleSet one, RuleSet other) {
        var rules = new ArrayList<Rule>();
        for (Rule rule : Rule.values()) {
            if (!one.equals(take(one, other, rule))) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** The first rule set with one rule of the other. */
    static RuleSet take(RuleSet set, RuleSet from, Rule rule) {
        return new RuleSet(
                set.name(),
                set.version(),
                set.description(),
                rule == Rule.OTHER ? from.zone() : set.zone(),
                rule == Rule.KINDS ? from.selfStudy() : set.selfStudy(),
                rule == Rule.KINDS ? from.placement() : set.placement(),
                rule == Rule.DUPLICATES ? from.duplicateMinutes() : set.duplicateMinutes(),
                rule == Rule.DUPLICATES ? from.duplicates() : set.duplicates(),
                rule == Rule.ODD_TRUTH_VALUES ? from.oddTruthValues() : set.oddTruthValues(),
                rule == Rule.SELF_CERTIFICATES ? from.selfCertificates() : set.selfCertificates(),
                rule == Rule.TREND_ROWS ? from.trendRows() : set.trendRows(),
                rule == Rule.RECENT_ACTIVITY ? from.recentActivity() : set.recentActivity(),
                rule == Rule.WEEKS ? from.weeks() : set.weeks(),
                rule == Rule.WEEKS ? from.academicYearStart() : set.academicYearStart(),
                set.threshold(),
                rule == Rule.OTHER ? from.placementsPerDay() : set.placementsPerDay());
    }

    /** Whether the rule decides which rows are kept and how they are marked. */
    static boolean cleans(Rule rule) {
        return switch (rule) {
            case DUPLICATES, ODD_TRUTH_VALUES, SELF_CERTIFICATES, KINDS, OTHER -> true;
            case TREND_ROWS, RECENT_ACTIVITY, WEEKS -> false;
        };
    }
}
