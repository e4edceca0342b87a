package org.rollcall.charts.internal.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.rollcall.api.analytics.Ratio;

/** Percentages as reports write them: two decimals, half-up, from the exact ratio. */
final class PercentText {
    private PercentText() {}

    static String of(Ratio ratio) {
        if (ratio.denominator() == 0) {
            return "no sessions";
        }
        return BigDecimal.valueOf(ratio.numerator())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(ratio.denominator()), 2, RoundingMode.HALF_UP)
                + " %";
    }

    /** A threshold without needless zeros, such as {@code 50 %} or {@code 66.5 %}. */
    static String threshold(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString() + " %";
    }
}
