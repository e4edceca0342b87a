package org.rollcall.api.workspace;

import java.util.List;
import java.util.Optional;

/**
 * What a new version of a module changed against the one before. A row is known by student, start
 * and event.
 *
 * @param previousVersion 0 where the module is new
 * @param rowsAdded rows that are new
 * @param rowsRemoved rows that are gone
 * @param marksChanged rows that both have, with another mark
 * @param studentsAdded ids
 * @param studentsRemoved ids
 * @param rows the rows that are new, gone or marked otherwise, by student and start: the first
 *     {@value #MOST_ROWS} of them; none where the module is new
 * @param attendance of every student whose attendance is not what it was, by id; empty where the
 *     module is new, or attendance could not be counted
 */
public record ModuleChanges(
        int previousVersion,
        long rowsAdded,
        long rowsRemoved,
        long marksChanged,
        List<String> studentsAdded,
        List<String> studentsRemoved,
        List<RowChange> rows,
        Optional<List<AttendanceChange>> attendance) {
    /** More rows are counted, not told one by one. */
    public static final int MOST_ROWS = 10_000;

    public ModuleChanges {
        rows = List.copyOf(rows);
        attendance = attendance.map(List::copyOf);
        studentsAdded = List.copyOf(studentsAdded);
        studentsRemoved = List.copyOf(studentsRemoved);
    }

    /** Changes of rows alone. */
    public ModuleChanges(
            int previousVersion,
            long rowsAdded,
            long rowsRemoved,
            long marksChanged,
            List<String> studentsAdded,
            List<String> studentsRemoved,
            List<RowChange> rows) {
        this(
                previousVersion,
                rowsAdded,
                rowsRemoved,
                marksChanged,
                studentsAdded,
                studentsRemoved,
                rows,
                Optional.empty());
    }

    /** The same with what became of students' attendance. */
    public ModuleChanges with(List<AttendanceChange> attendanceChanges) {
        return new ModuleChanges(
                previousVersion,
                rowsAdded,
                rowsRemoved,
                marksChanged,
                studentsAdded,
                studentsRemoved,
                rows,
                Optional.of(attendanceChanges));
    }

    public boolean nothing() {
        return previousVersion > 0
                && rowsAdded == 0
                && rowsRemoved == 0
                && marksChanged == 0
                && studentsAdded.isEmpty()
                && studentsRemoved.isEmpty();
    }
}
