package org.rollcall.api.analytics;

import java.time.LocalDateTime;
import java.util.List;
import org.rollcall.api.table.Student;

/**
 * Placement check-ins of all students of a module over the last days (attendance rules, section 6).
 *
 * @param asOf the moment at which the look-back ends; its date is the last day that counts
 * @param lookBackDays days that count
 * @param students one figure for each student of the module, sorted by id, also where there are
 *     none
 */
public record RecentActivityResult(
        Basis basis, LocalDateTime asOf, int lookBackDays, List<Figure> students) {
    public RecentActivityResult {
        students = List.copyOf(students);
    }

    /**
     * @param checkIns check-ins, capped by day in clinical years
     */
    public record Figure(Student student, int checkIns) {}
}
