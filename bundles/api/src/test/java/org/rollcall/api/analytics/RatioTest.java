package org.rollcall.api.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatioTest {

    /** R. G. Newcombe, Stat. Med. 17 (1998), table I, method 3: the four examples. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 25.53, 36.62",
        "15, 148, 6.24, 16.05",
        "0, 20, 0.00, 16.11",
        "1, 29, 0.61, 17.18",
    })
    void wilsonIntervalsAreThePublishedOnes(long k, long n, double low, double high) {
        var interval = new Ratio(k, n).wilson(Confidence.P95).orElseThrow();
        assertEquals(low, interval.low(), 0.005);
        assertEquals(high, interval.high(), 0.005);
    }

    /** Wilson's limits are the shares from which the seen one lies just z standard errors away. */
    @Property
    void wilsonLimitsSolveTheirEquation(
            @ForAll @IntRange(min = 1, max = 5_000) int n,
            @ForAll @IntRange(min = 0, max = 5_000) int part) {
        var ratio = new Ratio(part % (n + 1), n);
        double percent = ratio.percent().orElseThrow();
        var interval = ratio.wilson(Confidence.P95).orElseThrow();
        assertTrue(0 <= interval.low() && interval.low() <= percent);
        assertTrue(percent <= interval.high() && interval.high() <= 100);
        for (double limit : new double[] {interval.low() / 100, interval.high() / 100}) {
            double squared = Confidence.P95.z() * Confidence.P95.z() * limit * (1 - limit) / n;
            double distance = percent / 100 - limit;
            assertEquals(squared, distance * distance, 1e-12);
        }
    }

    @Property
    void wilsonMirrors(
            @ForAll @IntRange(min = 1, max = 1_000) int n,
            @ForAll @IntRange(min = 0, max = 1_000) int part) {
        int k = part % (n + 1);
        var one = new Ratio(k, n).wilson(Confidence.P998).orElseThrow();
        var other = new Ratio(n - k, n).wilson(Confidence.P998).orElseThrow();
        assertEquals(100 - one.high(), other.low(), 1e-9);
        assertEquals(100 - one.low(), other.high(), 1e-9);
    }

    /** Around 50 %, 100 rows have a standard error of 5 points: limits lie 9.80 and 15.45 off. */
    @Test
    void funnelLimitsAreThoseOfTheNormalApproximation() {
        var half = new Ratio(1_000, 2_000);
        var inner = half.funnelLimits(100, Confidence.P95).orElseThrow();
        assertEquals(40.2, inner.low(), 0.001);
        assertEquals(59.8, inner.high(), 0.001);
        var outer = half.funnelLimits(100, Confidence.P998).orElseThrow();
        assertEquals(34.549, outer.low(), 0.001);
        assertEquals(65.451, outer.high(), 0.001);
    }

    @Property
    void funnelsNarrowAsRowsGrowAndStayWithinAPercentage(
            @ForAll @IntRange(min = 1, max = 5_000) int n,
            @ForAll @IntRange(min = 0, max = 1_000) int part,
            @ForAll @IntRange(min = 1, max = 1_000) int rows) {
        var ratio = new Ratio(part % (n + 1), n);
        double percent = ratio.percent().orElseThrow();
        var wide = ratio.funnelLimits(rows, Confidence.P998).orElseThrow();
        var narrow = ratio.funnelLimits(rows, Confidence.P95).orElseThrow();
        var far = ratio.funnelLimits(rows * 4.0, Confidence.P998).orElseThrow();
        double[] ascending = {
            0, wide.low(), narrow.low(), percent, narrow.high(), wide.high(), 100
        };
        for (int i = 1; i < ascending.length; i++) {
            assertTrue(ascending[i - 1] <= ascending[i] + 1e-12);
        }
        double half = Confidence.P998.z() * Math.sqrt(percent * (100 - percent) / (rows * 4.0));
        assertEquals(Math.max(0, percent - half), far.low(), 1e-9);
        assertEquals(Math.min(100, percent + half), far.high(), 1e-9);
    }

    @Test
    void nothingCountedHasNeitherPercentageNorLimits() {
        var none = new Ratio(0, 0);
        assertTrue(none.percent().isEmpty());
        assertTrue(none.wilson(Confidence.P95).isEmpty());
        assertTrue(none.funnelLimits(10, Confidence.P95).isEmpty());
        assertEquals(new Ratio(3, 5), none.plus(new Ratio(1, 2)).plus(new Ratio(2, 3)));
    }

    /** The normal distribution between the limits, by Simpson's rule. */
    @ParameterizedTest
    @EnumSource
    void aConfidenceIsWhatLiesBetweenItsLimits(Confidence confidence) {
        int steps = 1_000;
        double width = 2 * confidence.z() / steps;
        double area = 0;
        for (int i = 0; i <= steps; i++) {
            double x = -confidence.z() + i * width;
            double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            area += weight * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        }
        assertEquals(Double.parseDouble(confidence.text()), 100 * area * width / 3, 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "0, 0", "100, 100", "66.5, 66.5", "33.25, 33.25"})
    void aPercentageThatWasSetHasNoNeedlessZeros(double percent, String text) {
        assertEquals(text, Ratio.plain(percent));
    }
}
