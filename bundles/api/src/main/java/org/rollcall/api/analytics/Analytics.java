package org.rollcall.api.analytics;

import java.time.LocalDateTime;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.table.AttendanceTable;

/**
 * All figures of a module (attendance rules, section 6). Pure functions of their arguments: no
 * state, safe for any thread, a few milliseconds for a hundred thousand rows.
 */
@ProviderType
public interface Analytics {

    AttendanceResult attendance(AttendanceTable table, Query query);

    PlacementResult placements(AttendanceTable table, Query query);

    PlacementAbsenceResult placementAbsences(AttendanceTable table, Query query);

    /**
     * @param asOf the moment at which the look-back ends; the query's range does not matter
     * @param lookBackDays at least 1
     * @throws IllegalArgumentException if {@code lookBackDays} is less than 1
     */
    RecentActivityResult recentActivity(
            AttendanceTable table, Query query, LocalDateTime asOf, int lookBackDays);

    SelfCertifiedResult selfCertified(AttendanceTable table, Query query);

    /**
     * The trend of one student.
     *
     * @param student index into the table's students
     * @param withPlacements whether placement rows count too
     */
    TrendResult trend(AttendanceTable table, int student, Query query, boolean withPlacements);

    /** The trends of all students, by id; cheaper than one by one. */
    List<TrendResult> trends(AttendanceTable table, Query query, boolean withPlacements);
}
