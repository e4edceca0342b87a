package org.rollcall.imports.internal.report;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.table.Student;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.imports.internal.Columns;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportText;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.CountLink;

/** The columns of the import report's tables. */
final class ReportColumns {
    private ReportColumns() {}

    /**
     * @param rejected shows the rejected rows of a file
     */
    static List<Column<ImportedFile, ?>> files(Consumer<ImportedFile> rejected) {
        return List.of(
                Columns.text("file", 13, ImportedFile::name),
                Columns.text("holds", 10, file -> ImportText.kind(file.kind())),
                rows("rowsRead", 5, RowBalance::read),
                rows("kept", 5, RowBalance::kept),
                leading(rows("rejected", 6.2, RowBalance::rejected), rejected),
                rows("cancelled", 6.8, RowBalance::cancelled),
                rows("duplicates", 6, RowBalance::duplicates),
                Columns.number("version", 5, ImportedFile::version),
                Columns.text("changes", 26, ImportText::changes));
    }

    private static Column<ImportedFile, Integer> rows(
            String id, double width, ToLongFunction<RowBalance> count) {
        return Columns.<ImportedFile>number(
                        id, width, file -> (int) count.applyAsLong(file.report().rows()))
                .explained(
                        file ->
                                Words.get(
                                        "explain.balance",
                                        file.report().rows().read(),
                                        file.report().rows().kept(),
                                        file.report().rows().rejected(),
                                        file.report().rows().cancelled(),
                                        file.report().rows().duplicates()));
    }

    /** A rejected row tells who the student is, so it hides when names are hidden. */
    static List<Column<RejectedRow, ?>> rejected(Names names) {
        return List.of(
                Columns.text("file", 13, RejectedRow::file),
                Columns.number("line", 5, row -> (int) row.line()),
                Columns.text("columnName", 9, RejectedRow::column),
                Columns.text("reason", 13, RejectedRow::reason),
                Columns.text("value", 9, row -> names.text(row.value())),
                Columns.text("raw", 36, row -> names.text(row.raw())));
    }

    /**
     * @param open shows the changed rows of a file that pass a filter, by its id
     */
    static List<Column<ImportedFile, ?>> changes(
            Names names, BiConsumer<ImportedFile, String> open) {
        return List.of(
                Columns.text("holds", 9, file -> ImportText.kind(file.kind())),
                Columns.number("version", 5, ImportedFile::version),
                Columns.number("sinceVersion", 5, ReportColumns::since),
                leading(
                        change("rowsAdded", ModuleChanges::rowsAdded),
                        file -> open.accept(file, filterOf("rowsAdded"))),
                leading(
                        change("rowsRemoved", ModuleChanges::rowsRemoved),
                        file -> open.accept(file, filterOf("rowsRemoved"))),
                leading(
                        change("marksChanged", ModuleChanges::marksChanged),
                        file -> open.accept(file, filterOf("marksChanged"))),
                leading(
                                change("studentsAdded", changes -> changes.studentsAdded().size()),
                                file -> open.accept(file, filterOf("studentsAdded")))
                        .explained(file -> ids(changes(file).studentsAdded(), names)),
                leading(
                                change(
                                        "studentsRemoved",
                                        changes -> changes.studentsRemoved().size()),
                                file -> open.accept(file, filterOf("studentsRemoved")))
                        .explained(file -> ids(changes(file).studentsRemoved(), names)));
    }

    /** Id of the filter that keeps the changed rows that a column counts; empty for all. */
    static String filterOf(String column) {
        return switch (column) {
            case "rowsAdded" -> filter("rowChange", "report.row.added");
            case "rowsRemoved" -> filter("rowChange", "report.row.removed");
            case "marksChanged" -> filter("rowChange", "report.row.mark");
            case "studentsAdded" -> filter("studentChange", "report.student.added");
            case "studentsRemoved" -> filter("studentChange", "report.student.removed");
            default -> "";
        };
    }

    /** Id of the filter that keeps rows of which a word is said. */
    private static String filter(String group, String words) {
        return group + "=" + Words.get(words);
    }

    private static Column<ImportedFile, Integer> leading(
            Column<ImportedFile, Integer> column, Consumer<ImportedFile> open) {
        return column.cell(() -> new CountLink<>(column, Words.get("report.open"), open));
    }

    static List<Column<ChangedStudent, ?>> changedStudents(Names names) {
        return List.of(
                Columns.text("module", 5, ChangedStudent::module),
                Columns.text("id", 7, row -> names.id(row.change().student())),
                Columns.text("name", 14, row -> names.name(row.change().student())),
                Columns.percent("percentBefore", 7, row -> row.change().before()),
                Columns.percent("percentAfter", 7, row -> row.change().after()),
                Columns.text("crossing", 16, ChangedStudent::crossing));
    }

    static List<Column<ChangedRow, ?>> changedRows(Names names) {
        return List.of(
                Columns.text("module", 5, ChangedRow::module),
                Columns.text("rowChange", 8, ChangedRow::what),
                Columns.text("studentChange", 8, ChangedRow::student),
                Columns.text("id", 7, row -> names.id(row.change().student())),
                Columns.text("name", 12, row -> names.name(row.change().student())),
                Columns.time("start", 12.2, row -> row.change().start()),
                Columns.text("event", 14, row -> row.change().event()),
                Columns.text("markBefore", 8, ChangedRow::before),
                Columns.text("markAfter", 8, ChangedRow::after));
    }

    private static Column<ImportedFile, Integer> change(
            String id, ToLongFunction<ModuleChanges> count) {
        return Columns.number(
                id,
                6,
                file ->
                        changes(file).previousVersion() == 0
                                ? null
                                : (int) count.applyAsLong(changes(file)));
    }

    private static Integer since(ImportedFile file) {
        int previous = changes(file).previousVersion();
        return previous == 0 ? null : Integer.valueOf(previous);
    }

    private static ModuleChanges changes(ImportedFile file) {
        return file.changes().orElseThrow();
    }

    private static String ids(List<String> students, Names names) {
        return students.stream()
                .limit(200)
                .map(id -> names.id(new Student(id, "", "", "")))
                .collect(Collectors.joining(", "));
    }
}
