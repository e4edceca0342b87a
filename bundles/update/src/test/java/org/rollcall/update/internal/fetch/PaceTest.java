package org.rollcall.update.internal.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long LIMIT = 20;
    private final Pace pace = new Pace(Duration.ofSeconds(LIMIT), 0);

    @Test
    void nothingForTheLimitIsTooSlow() {
        assertFalse(pace.isTooSlow(seconds(LIMIT)));
        assertTrue(pace.isTooSlow(seconds(LIMIT) + 1));
    }

    @Test
    void aByteEveryTwoSecondsEndsSoonAfterTheLimit() {
        assertEquals(22, endOf(pace, 1, 2, 1 << 20));
    }

    @Test
    void anIndexTakesLessThanAMinuteAndABundleOfTwentyMegabytesElevenMinutes() {
        for (int rate = 1 << 10; rate < 1 << 17; rate += 1 << 10) {
            long index = endOf(new Pace(Duration.ofSeconds(LIMIT), 0), rate, 1, 1 << 20);
            long bundle = endOf(new Pace(Duration.ofSeconds(LIMIT), 0), rate, 1, 20L << 20);
            assertTrue(index <= LIMIT + 32 + 1, rate + ": " + index);
            assertTrue(bundle <= LIMIT + 640 + 1, rate + ": " + bundle);
        }
    }

    @Test
    void whatWasTooSlowStaysSo() {
        assertTrue(pace.isTooSlow(seconds(30)));
        pace.came(1 << 30, seconds(30));
        assertTrue(pace.isTooSlow(seconds(31)));
    }

    /** Seconds until bytes that come at intervals are all there, or are waited for no longer. */
    private static long endOf(Pace pace, int bytes, int interval, long all) {
        long now = 0;
        for (long there = 0; there < all && !pace.isTooSlow(seconds(now)); there += bytes) {
            now += interval;
            pace.came(bytes, seconds(now));
        }
        return now;
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
