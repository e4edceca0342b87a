package org.rollcall.analytics.internal;

import java.util.EnumSet;
import java.util.Set;
import org.rollcall.api.analytics.Reconciliation.Rule;
import org.rollcall.api.rules.RuleSet;

/** Rule sets between two others: each rule is taken whole from the one or the other. */
record RuleChanges(RuleSet one, RuleSet other) {

    /** Rules that concern figures alone: rows are cleaned alike whichever way they are. */
    private static final Set<Rule> OF_FIGURES =
            EnumSet.of(Rule.TREND_ROWS, Rule.RECENT_ACTIVITY, Rule.WEEKS);

    /** The rules in which the two differ. */
    Set<Rule> all() {
        var differing = EnumSet.noneOf(Rule.class);
        for (Rule rule : Rule.values()) {
            if (!mixed(Set.of(rule)).equals(one)) {
                differing.add(rule);
            }
        }
        return differing;
    }

    /** The first rule set, with some rules as the other has them. */
    RuleSet taking(Set<Rule> changed) {
        return changed.equals(all()) && !changed.isEmpty() ? other : mixed(changed);
    }

    /** Those of the changes that concern the cleaning of rows. */
    static Set<Rule> ofCleaning(Set<Rule> changed) {
        var rules = EnumSet.noneOf(Rule.class);
        rules.addAll(changed);
        rules.removeAll(OF_FIGURES);
        return rules;
    }

    private RuleSet mixed(Set<Rule> changed) {
        RuleSet duplicates = of(Rule.DUPLICATES, changed);
        RuleSet kinds = of(Rule.KINDS, changed);
        RuleSet weeks = of(Rule.WEEKS, changed);
        RuleSet rest = of(Rule.OTHER, changed);
        return one.toBuilder()
                .zone(rest.zone())
                .selfStudy(kinds.selfStudy())
                .placement(kinds.placement())
                .duplicateMinutes(duplicates.duplicateMinutes())
                .duplicates(duplicates.duplicates())
                .oddTruthValues(of(Rule.ODD_TRUTH_VALUES, changed).oddTruthValues())
                .selfCertificates(of(Rule.SELF_CERTIFICATES, changed).selfCertificates())
                .trendRows(of(Rule.TREND_ROWS, changed).trendRows())
                .recentActivity(of(Rule.RECENT_ACTIVITY, changed).recentActivity())
                .weeks(weeks.weeks())
                .academicYearStart(weeks.academicYearStart())
                .threshold(rest.threshold())
                .placementsPerDay(rest.placementsPerDay())
                .build();
    }

    private RuleSet of(Rule rule, Set<Rule> changed) {
        return changed.contains(rule) ? other : one;
    }
}
