package org.rollcall.api.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutlookTest {

    @Test
    void sessionsAreCountedUntilThePercentageIsReached() {
        assertEquals(OptionalLong.of(0), new Outlook(8, 10, 0).sessionsToReach(80));
        assertEquals(OptionalLong.of(5), new Outlook(7, 10, 0).sessionsToReach(80));
        assertEquals(OptionalLong.of(0), new Outlook(10, 10, 0).sessionsToReach(100));
        assertEquals(OptionalLong.empty(), new Outlook(9, 10, 0).sessionsToReach(100));
        assertEquals(OptionalLong.of(0), new Outlook(0, 0, 5).sessionsToReach(80));
        assertEquals(new Ratio(12, 15), new Outlook(7, 10, 5).best());
    }

    /** A share that is the percentage sought reaches it, though 0.999 is no binary number. */
    @Test
    void largeNumbersAreExact() {
        assertEquals(OptionalLong.of(999_000), new Outlook(0, 1_000, 0).sessionsToReach(99.9));
        assertEquals(OptionalLong.of(0), new Outlook(69, 1_500, 0).sessionsToReach(4.6));
        assertEquals(OptionalLong.of(0), new Outlook(1, 3, 0).sessionsToReach(100.0 / 3));
    }

    /** One session after the other is attended, with thresholds in tenths, in whole numbers. */
    @Property(tries = 2_000)
    void asManyAsAttendingOneByOneTakes(
            @ForAll @IntRange(min = 0, max = 400) int events,
            @ForAll @IntRange(min = 0, max = 400) int part,
            @ForAll @IntRange(min = 0, max = 999) int tenths) {
        int present = part % (events + 1);
        long more = 0;
        while ((present + more) * 1_000 < tenths * (events + more)) {
            more++;
        }
        assertEquals(
                OptionalLong.of(more),
                new Outlook(present, events, 0).sessionsToReach(tenths / 10.0));
    }

    /** The formula, in exact arithmetic. */
    @Property(tries = 2_000)
    void asTheFormulaSays(
            @ForAll @IntRange(min = 0, max = 100_000) int events,
            @ForAll @IntRange(min = 0, max = 100_000) int part,
            @ForAll @IntRange(min = 0, max = 9_999) int hundredths) {
        int present = part % (events + 1);
        // ceil((T·n − a) / (1 − T)) with T = hundredths / 10 000
        var above = BigInteger.valueOf((long) hundredths * events - 10_000L * present);
        var below = BigInteger.valueOf(10_000L - hundredths);
        BigInteger[] divided = above.max(BigInteger.ZERO).divideAndRemainder(below);
        long expected = divided[0].longValue() + divided[1].signum();
        double percent = new BigDecimal(hundredths).movePointLeft(2).doubleValue();
        assertEquals(
                OptionalLong.of(expected),
                new Outlook(present, events, 0).sessionsToReach(percent));
    }
}
