package org.rollcall.update.internal.fetch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;

/**
 * Whether bytes come fast enough. Something must come within the limit, again and again; and once
 * the limit has passed, what has come must be 32 KB for each second since, in the mean. So a file
 * of N bytes never takes longer than the limit and N / 32 KB seconds: an index (at most 1 MB) under
 * a minute, a bundle of 20 MB eleven minutes. Used by two threads.
 */
final class Pace {
    /** Slower than that in the mean is as good as nothing; bytes a second. */
    static final long LEAST_RATE = 32 << 10;

    private final long limit;
    private final long begin;
    private long last;
    private long bytes;
    private boolean tooSlow;

    /**
     * @param limit for something to come
     * @param now by {@link System#nanoTime()}
     */
    Pace(Duration limit, long now) {
        this.limit = limit.toNanos();
        begin = now;
        last = now;
    }

    synchronized void came(int length, long now) {
        bytes += length;
        last = now;
    }

    /** Whether it is too slow, now or before. */
    synchronized boolean isTooSlow(long now) {
        long counted = now - begin - limit;
        tooSlow |= now - last > limit;
        tooSlow |=
                counted > 0
                        && bytes / (double) LEAST_RATE
                                < counted / (double) TimeUnit.SECONDS.toNanos(1);
        return tooSlow;
    }

    /** How often to look, in milliseconds; soon enough for somebody who cancels. */
    long interval() {
        return Math.min(250, Math.max(10, TimeUnit.NANOSECONDS.toMillis(limit) / 8));
    }

    synchronized SiteException tooSlow(String path, long now) {
        return new SiteException(
                Why.UNREACHABLE,
                "Its file %s comes too slowly: %d bytes in %d seconds. Try again later, or tell whoever keeps the site."
                        .formatted(path, bytes, TimeUnit.NANOSECONDS.toSeconds(now - begin)));
    }
}
