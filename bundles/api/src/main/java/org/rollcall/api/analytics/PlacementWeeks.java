package org.rollcall.api.analytics;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.api.table.Student;

/**
 * Placement days of all students of a clinical module by academic week; without weeks and students
 * for a module of another year.
 *
 * @param weeks every academic week from the first to the last that holds a placement row in range,
 *     those between without one too
 * @param students one for each student of the module, sorted by id
 * @param medianDays median of all students' days; 0 without students
 */
public record PlacementWeeks(
        Basis basis, List<Week> weeks, List<Figure> students, double medianDays) {
    public PlacementWeeks {
        weeks = List.copyOf(weeks);
        students = List.copyOf(students);
    }

    /**
     * @param label as attendance rules, section 6, have it
     */
    public record Week(String label, LocalDate from) {}

    /**
     * @param days placement days in each of the weeks, in their order
     * @param absences placement rows in each of the weeks that are absent or self-certified
     */
    public record Figure(Student student, List<Integer> days, List<Integer> absences) {
        public Figure {
            days = List.copyOf(days);
            absences = List.copyOf(absences);
        }

        public int total() {
            return days.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
