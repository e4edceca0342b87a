package org.rollcall.api.clean;

/**
 * Where rows went: {@code read = kept + rejected + cancelled + duplicates} (attendance rules,
 * section 2).
 */
public record RowBalance(long read, long kept, long rejected, long cancelled, long duplicates) {
    /** Of no rows. */
    public static final RowBalance NONE = new RowBalance(0, 0, 0, 0, 0);

    /**
     * @throws IllegalArgumentException if a row is not in exactly one place
     */
    public RowBalance {
        if (read != kept + rejected + cancelled + duplicates) {
            throw new IllegalArgumentException(
                    "%d rows read, but %d kept, %d rejected, %d cancelled, %d duplicate"
                            .formatted(read, kept, rejected, cancelled, duplicates));
        }
    }

    /** The balance of several files together. */
    public RowBalance plus(RowBalance other) {
        return new RowBalance(
                read + other.read,
                kept + other.kept,
                rejected + other.rejected,
                cancelled + other.cancelled,
                duplicates + other.duplicates);
    }
}
