package org.rollcall.api.analytics;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;

/**
 * What the workbench shows beyond the figures of {@link Analytics}, from the same rows by the same
 * rules. Pure functions of their arguments: no state, safe for any thread.
 */
@ProviderType
public interface Insights {

    Overview overview(AttendanceTable table, Query query);

    /** The events of a range, teaching and placement, by start and description. */
    List<Register> registers(AttendanceTable table, DateRange range);

    /**
     * Everything of one student.
     *
     * @param student index into the table's students
     */
    StudentHistory history(AttendanceTable table, int student, Query query);

    /**
     * A trend that forgets: each point's share is over the countable rows so far of the {@code
     * days} days that end with its date, that day included, instead of all rows so far.
     *
     * @param student index into the table's students
     * @param withPlacements whether placement rows count too
     * @param days at least 1
     * @throws IllegalArgumentException if {@code days} is less than 1
     */
    TrendResult rollingTrend(
            AttendanceTable table, int student, Query query, boolean withPlacements, int days);

    PlacementWeeks placementWeeks(AttendanceTable table, Query query);
}
