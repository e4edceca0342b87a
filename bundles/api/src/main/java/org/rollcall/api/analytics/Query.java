package org.rollcall.api.analytics;

import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;

/**
 * What all figures take besides a table.
 *
 * @param range days that count, both ends included
 * @param rules the rule set, which should be the one that cleaned the table
 * @param threshold percent, 0 to 100, at or below which a student is flagged
 */
public record Query(DateRange range, RuleSet rules, double threshold) {

    /**
     * @throws IllegalArgumentException if the threshold is not a percentage
     */
    public Query {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new IllegalArgumentException(
                    "The threshold must lie between 0 and 100, not at " + threshold);
        }
    }
}
