package org.rollcall.kit.text;

import java.util.Optional;
import org.rollcall.api.analytics.Ratio;

/** Percentages as reports write them: two decimals, half-up, from the exact ratio. */
public final class PercentText {
    public static final String NO_SESSIONS = Ratio.NO_SESSIONS;

    private PercentText() {}

    /** Percent with the decimals of the house; words where nothing counts. */
    public static String of(Ratio ratio) {
        return ratio.denominator() == 0 ? NO_SESSIONS : ratio.text(2);
    }

    /** With a percent sign where it is a number. */
    public static String withSign(Ratio ratio) {
        return of(ratio) + (ratio.denominator() == 0 ? "" : " %");
    }

    /**
     * Reads a threshold as people write it, such as {@code 50}, {@code 66.5}, {@code 66,5} or
     * {@code 50 %}; empty where it is none from 0 to 100.
     */
    public static Optional<Double> parse(String text) {
        String plain = text == null ? "" : text.replace("%", "").replace(',', '.').strip();
        if (!plain.matches("\\d{1,3}(\\.\\d{0,6})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(plain)).filter(percent -> percent <= 100);
    }

    /** A threshold without needless zeros, such as {@code 50} or {@code 66.5}. */
    public static String threshold(double percent) {
        return Ratio.plain(percent);
    }
}
