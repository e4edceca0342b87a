package org.rollcall.api.workspace;

import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.table.Student;

/**
 * One student's attendance in two versions of a module, each over all its dates, by the standard
 * rule set.
 *
 * @param student as the newer version tells who it is, or the older one where it has the student
 *     alone
 * @param before in the older version; of nothing where it does not have the student
 * @param after in the newer version; likewise
 */
public record AttendanceChange(Student student, Ratio before, Ratio after) {

    /** Whether the student is at or below a threshold now, and was not before. */
    public boolean newlyAtOrBelow(double threshold) {
        return after.atOrBelow(threshold) && !before.atOrBelow(threshold);
    }

    /** Whether the student was at or below a threshold before, and is not now. */
    public boolean noLongerAtOrBelow(double threshold) {
        return before.atOrBelow(threshold) && !after.atOrBelow(threshold);
    }
}
