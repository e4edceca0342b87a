package org.rollcall.api.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     * @param present rows marked present
     * @param absent rows marked absent
     * @param selfCertified rows marked self-certified
     * @param unknown rows without a mark; in neither numerator nor denominator
     * @param selfCertificate whether any row in range, of any kind but self-study, tells of a
     *     self-certificate
     * @param atOrBelowThreshold compared before rounding; never where there are no sessions
     * @param missedInARow countable rows after the last instant with a present one: how many
     *     sessions the student has missed in a row up to the last
     * @param lastPresent date of the last row marked present; empty where there is none
     */
    public record Figure(
            Student student,
            int present,
            int absent,
            int selfCertified,
            int unknown,
            boolean selfCertificate,
            boolean atOrBelowThreshold,
            int missedInARow,
            Optional<LocalDate> lastPresent) {

        /** Countable sessions: the denominator. */
        public int events() {
            return present + absent + selfCertified;
        }

        /** Attendance: present of events. */
        public Ratio attendance() {
            return new Ratio(present, events());
        }
    }
}
