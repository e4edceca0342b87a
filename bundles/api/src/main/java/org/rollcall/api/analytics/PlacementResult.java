package org.rollcall.api.analytics;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.api.table.Student;

/**
 * Placement days of all students of a clinical module (attendance rules, section 6); empty for a
 * module of another year.
 *
 * @param students one figure for each student of the module, sorted by id, also where days are 0
 */
public record PlacementResult(Basis basis, List<Figure> students) {

    public PlacementResult {
        students = List.copyOf(students);
    }

    /**
     * @param dates distinct dates with a present placement row, ascending
     * @param weeks labels of the academic weeks that they fall in, by date, each once
     */
    public record Figure(Student student, List<LocalDate> dates, List<String> weeks) {
        public Figure {
            dates = List.copyOf(dates);
            weeks = List.copyOf(weeks);
        }

        public int days() {
            return dates.size();
        }
    }
}
