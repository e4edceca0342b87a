package org.rollcall.report.internal.write;

import org.rollcall.api.progress.Progress;

/** Tells now and then how many rows of a table are written, and stops where that is wanted. */
public final class RowProgress {
    private static final int OFTEN = 1_000;

    private final Progress progress;
    private final long size;
    private final int every;
    private long rows;

    /**
     * @param size rows of the table; -1 where nobody knows
     */
    public RowProgress(Progress progress, long size) {
        this(progress, size, OFTEN);
    }

    public RowProgress(Progress progress, long size, int every) {
        this.progress = progress;
        this.size = size;
        this.every = every;
    }

    /**
     * A row is written.
     *
     * @throws java.util.concurrent.CancellationException if no more are wanted
     */
    public void row() {
        if (++rows % every != 0) {
            return;
        }
        progress.checkCancelled();
        if (size > 0) {
            progress.report((double) rows / size, "%,d of %,d rows".formatted(rows, size));
        }
    }

    public long rows() {
        return rows;
    }
}
