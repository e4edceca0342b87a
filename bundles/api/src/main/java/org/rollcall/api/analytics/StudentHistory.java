package org.rollcall.api.analytics;

import java.util.List;
import org.rollcall.api.table.Student;

/**
 * Everything a module knows of one student in range.
 *
 * @param sessions every kept row in range, of every kind, by time
 * @param figure the student's attendance in range
 * @param outlook counted over the whole module, whatever the range
 */
public record StudentHistory(
        Basis basis,
        Student student,
        AttendanceResult.Figure figure,
        List<Session> sessions,
        Outlook outlook) {
    public StudentHistory {
        sessions = List.copyOf(sessions);
    }
}
