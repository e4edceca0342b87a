package org.rollcall.api.workspace;

import java.util.List;

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
 */
public record ModuleChanges(
        int previousVersion,
        long rowsAdded,
        long rowsRemoved,
        long marksChanged,
        List<String> studentsAdded,
        List<String> studentsRemoved,
        List<RowChange> rows) {
    /** More rows are counted, not told one by one. */
    public static final int MOST_ROWS = 10_000;

    public ModuleChanges {
        rows = List.copyOf(rows);
        studentsAdded = List.copyOf(studentsAdded);
        studentsRemoved = List.copyOf(studentsRemoved);
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
