package org.rollcall.report.internal;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.report.internal.table.RejectedRows;
import org.rollcall.report.internal.table.Table;

/** The tables of a report that tell what was read (attendance rules, "Report files"). */
final class FileTables {
    private final Dataset dataset;

    FileTables(Dataset dataset) {
        this.dataset = dataset;
    }

    Table<?> load() {
        return Table.<ModuleData>named("load", "Files read")
                .text("module", "Module", ModuleData::module)
                .text("file", "File", row -> row.report().source().name())
                .code("sha256", "SHA-256", row -> row.report().source().sha256())
                .code("encoding", "Encoding", row -> row.report().dialect().encoding().name())
                .code("delimiter", "Delimiter", row -> row.report().dialect().delimiterName())
                .number("rowsRead", "Rows read", row -> row.report().rows().read())
                .number("rowsKept", "Kept", row -> row.report().rows().kept())
                .number("rejected", "Rejected", row -> row.report().rows().rejected())
                .number("cancelled", "Cancelled", row -> row.report().rows().cancelled())
                .number("duplicates", "Duplicates", row -> row.report().rows().duplicates())
                .number("blankLines", "Blank lines", row -> row.report().blankLines())
                .number("students", "Students", row -> row.table().students().size())
                .number("present", "Present", FileTables::attended)
                .number("selfStudyEvents", "Self-study", FileTables::selfStudy)
                .day(
                        "firstDate",
                        "First date",
                        row -> row.table().dates().map(DateRange::from).orElse(null))
                .day(
                        "lastDate",
                        "Last date",
                        row -> row.table().dates().map(DateRange::to).orElse(null))
                .rows(dataset.modules());
    }

    private static long attended(ModuleData module) {
        AttendanceTable table = module.table();
        return count(table, row -> table.mark(row).attended());
    }

    private static long selfStudy(ModuleData module) {
        AttendanceTable table = module.table();
        return count(table, row -> table.kind(row) == Kind.SELF_STUDY);
    }

    /** Kept rows of some sort, over all dates and kinds. */
    private static long count(AttendanceTable table, IntPredicate rows) {
        return IntStream.range(0, table.rows()).filter(rows).count();
    }

    /** Rotation maps and notes; no CSV file, as {@code report.json} has them all. */
    Table<?> reference() {
        return Table.<CleaningReport>named("reference", "Rotation maps and notes")
                .rowHeader("file", "File", row -> row.source().name())
                .code("sha256", "SHA-256", row -> row.source().sha256())
                .number("rowsRead", "Rows read", row -> row.rows().read())
                .number("rowsKept", "Kept", row -> row.rows().kept())
                .number("rejected", "Rejected", row -> row.rows().rejected())
                .rows(dataset.reference());
    }

    Table<?> rejected() {
        List<RejectedRow> rows =
                Stream.concat(
                                dataset.modules().stream().map(ModuleData::report),
                                dataset.reference().stream())
                        .flatMap(report -> report.rejected().stream())
                        .toList();
        return RejectedRows.table().rows(rows);
    }
}
