package org.rollcall.kit.text;

import java.util.Comparator;
import org.rollcall.api.analytics.Ratio;

/** Order of ratios by their exact value; one without sessions comes last either way. */
public final class RatioOrder {
    private RatioOrder() {}

    /** Ascending, or descending. */
    public static Comparator<Ratio> of(boolean ascending) {
        return (one, other) -> {
            if (one.denominator() == 0 || other.denominator() == 0) {
                return Boolean.compare(one.denominator() == 0, other.denominator() == 0);
            }
            int order =
                    Long.compare(
                            Math.multiplyExact(one.numerator(), other.denominator()),
                            Math.multiplyExact(other.numerator(), one.denominator()));
            return ascending ? order : -order;
        };
    }

    /**
     * For a table, which turns a comparator's result round itself when it sorts descending: what is
     * to come last must then be said to come first.
     */
    public static Comparator<Ratio> forColumn(java.util.function.BooleanSupplier ascending) {
        return (one, other) ->
                ascending.getAsBoolean()
                        ? of(true).compare(one, other)
                        : -of(false).compare(one, other);
    }
}
