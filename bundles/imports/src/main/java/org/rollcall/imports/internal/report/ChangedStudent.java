package org.rollcall.imports.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.workspace.AttendanceChange;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.imports.internal.Words;
import org.rollcall.kit.text.PercentText;

/**
 * A student whose attendance an import changed, and in which module.
 *
 * @param threshold percent
 */
record ChangedStudent(String module, AttendanceChange change, double threshold) {

    /** Those who crossed the threshold first. */
    static List<ChangedStudent> of(ImportResult result, double threshold) {
        var changed = new ArrayList<ChangedStudent>();
        for (ImportedFile file : result.files()) {
            if (file.kind() instanceof InputKind.AttendanceExport export) {
                file.changes()
                        .flatMap(changes -> changes.attendance())
                        .orElse(List.of())
                        .forEach(
                                change ->
                                        changed.add(
                                                new ChangedStudent(
                                                        export.module(), change, threshold)));
            }
        }
        changed.sort(Comparator.comparing(student -> !student.crossed()));
        return changed;
    }

    boolean crossed() {
        return !crossing().isEmpty();
    }

    /** Such as {@code newly at or below 50 %}; empty where the threshold was not crossed. */
    String crossing() {
        String percent = PercentText.threshold(threshold);
        if (change.newlyAtOrBelow(threshold)) {
            return Words.get("report.newly", percent);
        }
        return change.noLongerAtOrBelow(threshold) ? Words.get("report.noLonger", percent) : "";
    }

    String key() {
        return module + " " + change.student().id();
    }
}
