package org.rollcall.imports.internal.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rollcall.api.clean.NoticeText;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.workspace.AttendanceChange;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.imports.internal.Words;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.text.PercentText;

/** What an import did, in words. */
public final class ImportText {
    private ImportText() {}

    /** One line: how many files and rows went where. */
    public static String headline(ImportResult result) {
        return Words.get("report.headline", filesLine(result), rowsLine(result));
    }

    /** How many files were taken and refused. */
    public static String filesLine(ImportResult result) {
        return Words.get(
                "report.filesLine",
                Words.count("report.taken", result.files().size()),
                Words.count("report.refused", result.refusals().size()));
    }

    /** Where the rows of all files went. */
    public static String rowsLine(ImportResult result) {
        RowBalance rows =
                result.files().stream()
                        .map(file -> file.report().rows())
                        .reduce(RowBalance.NONE, RowBalance::plus);
        return Words.get(
                "report.rowsLine",
                rows.read(),
                rows.kept(),
                rows.rejected(),
                rows.cancelled(),
                rows.duplicates());
    }

    /**
     * Who has crossed the threshold since the versions before, such as {@code 2 students newly at
     * or below 50 %, 1 no longer.}; empty where nobody has, or nobody knows.
     *
     * @param threshold percent
     */
    public static String crossed(ImportResult result, double threshold) {
        long newly = students(result, change -> change.newlyAtOrBelow(threshold));
        long no = students(result, change -> change.noLongerAtOrBelow(threshold));
        String percent = PercentText.threshold(threshold);
        if (newly == 0) {
            return no == 0
                    ? ""
                    : Words.get(no == 1 ? "imports.no.one" : "imports.no.many", no, percent);
        }
        String words = newly == 1 ? "imports.newly.one" : "imports.newly.many";
        return Words.get(words, newly, percent, no == 0 ? "" : Words.get("imports.newly.no", no));
    }

    private static long students(ImportResult result, Predicate<AttendanceChange> crossing) {
        return attendance(result).stream()
                .filter(crossing)
                .map(change -> FieldText.comparable(change.student().id()))
                .distinct()
                .count();
    }

    private static List<AttendanceChange> attendance(ImportResult result) {
        return result.files().stream()
                .flatMap(file -> file.changes().stream())
                .flatMap(changes -> changes.attendance().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether a file was refused or a row rejected, so that the report must be seen. */
    public static boolean anyRefused(ImportResult result) {
        return !result.refusals().isEmpty() || !rejected(result).isEmpty();
    }

    public static List<RejectedRow> rejected(ImportResult result) {
        return result.files().stream().flatMap(file -> file.report().rejected().stream()).toList();
    }

    /**
     * Refusals first, then what the user should know of each file and across files.
     *
     * @param names while they are hidden, no message tells who a student is
     */
    public static List<String> messages(ImportResult result, Names names) {
        UnaryOperator<String> shown =
                notice ->
                        names.hidden()
                                ? NoticeText.withoutStudents(notice, Words.get("names.hidden"))
                                : notice;
        var messages = new ArrayList<String>();
        for (Refusal refusal : result.refusals()) {
            messages.add(Words.get("report.refusal", withFile(refusal.file(), refusal.message())));
        }
        for (ImportedFile file : result.files()) {
            for (String notice : file.report().notices()) {
                messages.add(
                        Words.get("report.notice", withFile(file.name(), shown.apply(notice))));
            }
        }
        result.notices()
                .forEach(notice -> messages.add(Words.get("report.notice", shown.apply(notice))));
        if (!result.ignored().isEmpty()) {
            messages.add(Words.get("report.leftOut", String.join(", ", result.ignored())));
        }
        return messages;
    }

    /** Names the file once. */
    private static String withFile(String file, String text) {
        return text.contains(file) ? text : Words.get("report.ofFile", file, text);
    }

    public static String kind(InputKind kind) {
        if (kind instanceof InputKind.AttendanceExport export) {
            return Words.get("scope.module", export.module());
        }
        return kind instanceof InputKind.RotationMap map
                ? Words.get("quality.map", map.year())
                : Words.get("quality.notes");
    }

    public static String changes(ImportedFile file) {
        if (file.unchanged()) {
            return Words.get("report.unchanged");
        }
        if (file.changes().isEmpty()) {
            return file.version() > 1
                    ? Words.get("report.replaced", file.version() - 1)
                    : Words.get("report.new");
        }
        ModuleChanges changes = file.changes().get();
        if (changes.previousVersion() == 0) {
            return Words.get("report.new");
        }
        if (changes.nothing()) {
            return Words.get("report.sameRows", changes.previousVersion());
        }
        return Words.get(
                "report.changes",
                changes.previousVersion(),
                changes.rowsAdded(),
                changes.rowsRemoved(),
                changes.marksChanged(),
                changes.studentsAdded().size(),
                changes.studentsRemoved().size());
    }

    /** An import among others, by when it was and how much it was. */
    public static String title(ImportRecord record) {
        return Words.get(
                "report.import",
                Dates.stamp(record.time()),
                Words.count("report.files", record.files().size()));
    }
}
