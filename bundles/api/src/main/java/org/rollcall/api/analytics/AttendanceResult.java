package org.rollcall.api.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.MarkCounts;
import org.rollcall.api.table.Student;

/**
 * Attendance at teaching sessions of all students of a module (attendance rules, section 6).
 *
 * @param students one figure for each student of the module, sorted by id, also for those without
 *     sessions in range
 * @param module the same over all students together
 */
public record AttendanceResult(Basis basis, List<Figure> students, Ratio module) {

    public AttendanceResult {
        students = List.copyOf(students);
    }

    /**
     * One student's attendance.
     *
     * @param marks rows by mark
     * @param selfCertificate whether any row in range, of any kind but self-study, tells of a
     *     self-certificate
     * @param atOrBelowThreshold compared before rounding; never where there are no sessions
     * @param missedInARow countable rows after the last instant with an attended one: how many
     *     sessions the student has missed in a row up to the last
     * @param lastPresent date of the last row that was attended; empty where there is none
     */
    public record Figure(
            Student student,
            MarkCounts marks,
            boolean selfCertificate,
            boolean atOrBelowThreshold,
            int missedInARow,
            Optional<LocalDate> lastPresent) {

        /** Rows marked present. */
        public int present() {
            return marks.of(Mark.PRESENT);
        }

        /** Rows marked absent. */
        public int absent() {
            return marks.of(Mark.ABSENT);
        }

        /** Rows marked self-certified. */
        public int selfCertified() {
            return marks.of(Mark.SELF_CERTIFIED);
        }

        /** Rows without a mark; in neither numerator nor denominator. */
        public int unknown() {
            return marks.of(Mark.UNKNOWN);
        }

        /** Countable sessions: the denominator. */
        public int events() {
            return marks.countable();
        }

        /** Attendance: attended of countable sessions. */
        public Ratio attendance() {
            return new Ratio(marks.attended(), marks.countable());
        }
    }
}
