package org.rollcall.api.analytics;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.api.table.Student;

/**
 * Self-certified events in range (attendance rules, section 6).
 *
 * @param students one figure for each student with at least one such event, sorted by id
 */
public record SelfCertifiedResult(Basis basis, List<Figure> students) {
    public SelfCertifiedResult {
        students = List.copyOf(students);
    }

    /**
     * @param dates one for each event counted, placement rows capped by day; ascending
     */
    public record Figure(Student student, List<LocalDate> dates) {
        public Figure {
            dates = List.copyOf(dates);
        }

        public int count() {
            return dates.size();
        }
    }
}
