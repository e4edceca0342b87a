package org.rollcall.views.internal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.ModuleChanges;

/** What an import did, in words. */
final class ImportOutcome {
    private ImportOutcome() {}

    /** One line: how many files and rows went where. */
    static String headline(ImportResult result) {
        long read = result.files().stream().mapToLong(file -> file.report().rowsRead()).sum();
        long kept = result.files().stream().mapToLong(file -> file.report().kept()).sum();
        int rejected = rejected(result).size();
        return String.format(
                Locale.UK,
                "%s taken, %s refused.  %,d rows read: %,d kept, %,d rejected.",
                files(result.files().size()),
                files(result.refusals().size()),
                read,
                kept,
                rejected);
    }

    static List<RejectedRow> rejected(ImportResult result) {
        return result.files().stream().flatMap(file -> file.report().rejected().stream()).toList();
    }

    /** Refusals first, then what the user should know of each file and across files. */
    static List<String> messages(ImportResult result) {
        var messages = new ArrayList<String>();
        for (Refusal refusal : result.refusals()) {
            String text = refusal.message();
            messages.add(
                    "Refused: "
                            + (text.contains(refusal.file())
                                    ? text
                                    : refusal.file() + ": " + text));
        }
        for (ImportedFile file : result.files()) {
            for (String notice : file.report().notices()) {
                messages.add(
                        "Notice: "
                                + (notice.contains(file.name())
                                        ? notice
                                        : file.name() + ": " + notice));
            }
        }
        result.notices().forEach(notice -> messages.add("Notice: " + notice));
        if (!result.ignored().isEmpty()) {
            messages.add(
                    "Left out, as the name tells no known kind: "
                            + String.join(", ", result.ignored()));
        }
        return messages;
    }

    static String kind(InputKind kind) {
        if (kind instanceof InputKind.AttendanceExport export) {
            return "Module " + export.module();
        }
        return kind instanceof InputKind.RotationMap map
                ? "Rotation map, year " + map.year()
                : "Notes";
    }

    static String changes(ImportedFile file) {
        if (file.unchanged()) {
            return "Unchanged: the same bytes were loaded already";
        }
        if (file.changes().isEmpty()) {
            return file.version() > 1 ? "Replaced version " + (file.version() - 1) : "New";
        }
        ModuleChanges changes = file.changes().get();
        if (changes.previousVersion() == 0) {
            return "New";
        }
        if (changes.nothing()) {
            return "Same rows as version " + changes.previousVersion();
        }
        return String.format(
                Locale.UK,
                "Since version %d: rows +%,d -%,d, marks changed %,d, students +%d -%d",
                changes.previousVersion(),
                changes.rowsAdded(),
                changes.rowsRemoved(),
                changes.marksChanged(),
                changes.studentsAdded().size(),
                changes.studentsRemoved().size());
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }
}
