package org.rollcall.views.internal.attendance;

import java.util.List;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.Student;

/**
 * A student's line in the attendance table.
 *
 * @param basis what all figures of the table were counted by
 */
record AttendanceRow(
        Basis basis, AttendanceResult.Figure figure, Note note, Assignment assignment) {

    static List<AttendanceRow> of(AttendanceResult result, ModuleData data) {
        return result.students().stream()
                .map(
                        figure ->
                                new AttendanceRow(
                                        result.basis(),
                                        figure,
                                        data.note(figure.student().id()),
                                        data.assignment(figure.student().id())))
                .toList();
    }

    Student student() {
        return figure.student();
    }
}
