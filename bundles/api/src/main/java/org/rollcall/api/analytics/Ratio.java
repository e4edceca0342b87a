package org.rollcall.api.analytics;

import java.util.OptionalDouble;

/**
 * A share with its parts, so that it can be explained.
 *
 * @param numerator rows that count for it
 * @param denominator rows that count at all
 */
public record Ratio(long numerator, long denominator) {

    /** The share in percent, 0 to 100, unrounded; empty where nothing counts. */
    public OptionalDouble percent() {
        return denominator == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * numerator / denominator);
    }
}
