package org.rollcall.api.analytics;

import java.time.LocalDateTime;
import java.util.List;
import org.rollcall.api.table.Student;

/**
 * How one student's attendance developed (attendance rules, section 6).
 *
 * @param points one for each instant with countable rows, by time
 * @param module the module's share over all students, over the rows that trends take
 * @param absences the rows behind the points that are absent or self-certified, by time
 */
public record TrendResult(
        Basis basis, Student student, List<Point> points, Ratio module, List<Session> absences) {
    public TrendResult {
        points = List.copyOf(points);
        absences = List.copyOf(absences);
    }

    /**
     * @param start local time
     * @param cumulative present of countable rows up to and including this instant
     */
    public record Point(LocalDateTime start, Ratio cumulative) {}
}
