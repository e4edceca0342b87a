package org.rollcall.api.analytics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share with its parts, so that it can be explained.
 *
 * @param numerator rows that count for it
 * @param denominator rows that count at all
 */
public record Ratio(long numerator, long denominator) {
    /** What stands for a percentage where nothing counts (attendance rules, section 6). */
    public static final String NO_SESSIONS = "no sessions";

    /** Of every interval that is shown around a percentage. */
    public static final Confidence CONFIDENCE = Confidence.P95;

    /** Both together, as when figures of several modules are added up. */
    public Ratio plus(Ratio other) {
        return new Ratio(numerator + other.numerator, denominator + other.denominator);
    }

    /**
     * The Wilson score interval: what the share might be in the long run, given how few sessions it
     * was counted over (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927).
     *
     * @return empty where nothing counts
     */
    public Optional<Interval> wilson(Confidence confidence) {
        if (denominator == 0) {
            return Optional.empty();
        }
        double z = confidence.z();
        double n = denominator;
        double p = numerator / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        // Rounding must not put the share itself outside, as it would where none or all count.
        double percent = 100.0 * numerator / denominator;
        return Optional.of(
                new Interval(
                        Math.min(percent, 100 * Math.max(0, middle - half)),
                        Math.max(percent, 100 * Math.min(1, middle + half))));
    }

    /**
     * Control limits of a funnel plot around this share: where a share of {@code n} rows lies by
     * chance alone, in the normal approximation (D. J. Spiegelhalter, Stat. Med. 24, 2005).
     *
     * @param n rows, at least 1
     * @return empty where nothing counts here
     */
    public Optional<Interval> funnelLimits(double n, Confidence confidence) {
        if (denominator == 0) {
            return Optional.empty();
        }
        double p = (double) numerator / denominator;
        double half = confidence.z() * Math.sqrt(p * (1 - p) / n);
        return Optional.of(new Interval(100 * Math.max(0, p - half), 100 * Math.min(1, p + half)));
    }

    /**
     * Whether the share lies at or below a threshold, compared before rounding; never where nothing
     * counts (attendance rules, section 6).
     *
     * @param threshold percent, 0 to 100
     */
    public boolean atOrBelow(double threshold) {
        // Divided, never multiplied out: a quotient of whole numbers is rounded once, so one that
        // is 4.6 is the number that 4.6 is read as, while 4.6 * 1500 is not 6900.
        return denominator > 0 && 100.0 * numerator / denominator <= threshold;
    }

    /** The share in percent, 0 to 100, unrounded; empty where nothing counts. */
    public OptionalDouble percent() {
        return denominator == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * numerator / denominator);
    }

    /**
     * The share in percent as reports write it, such as {@code 66.67} for two thirds and two
     * decimals: rounded half-up from the exact share, without doubles. Empty where nothing counts.
     *
     * @param decimals 0 to 4
     */
    public String text(int decimals) {
        if (denominator == 0) {
            return "";
        }
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        long scaled = (numerator * 100 * unit * 2 + denominator) / (denominator * 2);
        String fraction = Long.toString(unit + scaled % unit).substring(1);
        return scaled / unit + (decimals == 0 ? "" : "." + fraction);
    }

    /** A percentage that was set, without needless zeros, such as {@code 50} or {@code 66.5}. */
    public static String plain(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }
}
