package org.rollcall.kit.selection;

import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;

/**
 * The threshold that counts while nobody has chosen another: that of a rule set of the user's own,
 * or the preferences' for the two that are built in.
 *
 * @param percent of the preferences, 0 to 100
 */
record DefaultThreshold(double percent) {
    static boolean isBuiltIn(RuleSet set) {
        return set.name().equals(RuleSets.STANDARD) || set.name().equals(RuleSets.ORIGINAL);
    }

    /** In percent. */
    double of(RuleSet set) {
        return isBuiltIn(set) ? percent : set.threshold();
    }
}
