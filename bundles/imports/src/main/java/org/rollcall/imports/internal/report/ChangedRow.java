package org.rollcall.imports.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.api.workspace.RowChange;
import org.rollcall.imports.internal.Words;

/**
 * A row that an import changed, and of which module.
 *
 * @param student that the student is new or gone; empty where both versions have the student
 */
record ChangedRow(String module, RowChange change, String student) {

    static List<ChangedRow> of(ImportResult result) {
        var rows = new ArrayList<ChangedRow>();
        for (ImportedFile file : result.files()) {
            if (file.kind() instanceof InputKind.AttendanceExport export) {
                file.changes()
                        .ifPresent(
                                changes ->
                                        changes.rows()
                                                .forEach(
                                                        row ->
                                                                rows.add(
                                                                        new ChangedRow(
                                                                                export.module(),
                                                                                row,
                                                                                student(
                                                                                        changes,
                                                                                        row)))));
            }
        }
        return rows;
    }

    private static String student(ModuleChanges changes, RowChange row) {
        if (changes.studentsAdded().contains(row.student().id())) {
            return Words.get("report.student.added");
        }
        return changes.studentsRemoved().contains(row.student().id())
                ? Words.get("report.student.removed")
                : "";
    }

    /** Added, removed, or another mark. */
    String what() {
        if (change.before().isEmpty()) {
            return Words.get("report.row.added");
        }
        return Words.get(change.after().isEmpty() ? "report.row.removed" : "report.row.mark");
    }

    String before() {
        return word(change.before());
    }

    String after() {
        return word(change.after());
    }

    private static String word(Optional<Mark> mark) {
        return mark.map(known -> Words.get("mark." + known)).orElse("");
    }

    String key() {
        return module + change.student().id() + change.start() + change.event() + what();
    }
}
