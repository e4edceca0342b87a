package org.rollcall.charts.internal.plot;

import org.rollcall.api.analytics.Ratio;

/** Percentages as reports write them: two decimals, half-up, from the exact ratio. */
final class PercentText {
    private PercentText() {}

    static String of(Ratio ratio) {
        return ratio.denominator() == 0 ? Ratio.NO_SESSIONS : ratio.text(2) + " %";
    }

    /** A threshold without needless zeros, such as {@code 50 %} or {@code 66.5 %}. */
    static String threshold(double percent) {
        return Ratio.plain(percent) + " %";
    }
}
