package org.rollcall.api.table;

import java.time.LocalDate;

/**
 * Days from one to another, both included, local.
 *
 * @param from first day
 * @param to last day; not before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) {

    /**
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The last day (" + to + ") lies before the first (" + from + ")");
        }
    }

    /** First second of the range, in seconds of local time as {@link AttendanceTable#start}. */
    public long firstSecond() {
        return from.toEpochDay() * AttendanceTable.SECONDS_PER_DAY;
    }

    /** First second after the range, in seconds of local time. */
    public long endSecond() {
        return (to.toEpochDay() + 1) * AttendanceTable.SECONDS_PER_DAY;
    }

    /** Whether a start, in seconds of local time, lies in the range. */
    public boolean contains(long start) {
        return start >= firstSecond() && start < endSecond();
    }
}
