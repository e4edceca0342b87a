package org.rollcall.report.internal;

import java.util.List;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.table.Student;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Column.Role;
import org.rollcall.report.internal.table.Column.Type;

/**
 * A row about a student of a module, and the columns that all such rows have.
 *
 * @param <F> what the row tells besides
 */
record StudentRow<F>(ModuleFigures module, Student student, F figure) {
    static final Column<StudentRow<?>> MODULE =
            Column.of("module", "Module", Type.TEXT, row -> row.module().module());
    static final Column<StudentRow<?>> STUDENT =
            new Column<>(
                    "studentId", "Student", Type.TEXT, Role.ROW_HEADER, row -> row.student().id());
    static final List<Column<StudentRow<?>>> PERSON =
            List.of(
                    STUDENT,
                    Column.of(
                            "firstName", "First name", Type.TEXT, row -> row.student().firstName()),
                    Column.of("surname", "Surname", Type.TEXT, row -> row.student().surname()),
                    Column.of("email", "E-mail", Type.TEXT, row -> row.note().email()));
    static final Column<StudentRow<?>> GROUP =
            Column.of("group", "Group", Type.TEXT, row -> row.assignment().group());
    static final Column<StudentRow<?>> PATTERN =
            Column.of("pattern", "Pattern", Type.TEXT, row -> row.assignment().pattern());
    static final Column<StudentRow<?>> NOTES =
            Column.of("notes", "Notes", Type.TEXT, row -> row.note().text());

    private Note note() {
        return module.data().note(student.id());
    }

    private Assignment assignment() {
        return module.data().assignment(student.id());
    }
}
