package org.rollcall.report.internal;

import static org.rollcall.report.internal.table.Column.number;
import static org.rollcall.report.internal.table.Column.text;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.RejectedRows;
import org.rollcall.report.internal.table.ReportTable;

/** The tables of a report that tell what was read (attendance rules, "Report files"). */
final class FileTables {
    private final Dataset dataset;

    FileTables(Dataset dataset) {
        this.dataset = dataset;
    }

    ReportTable load() {
        var columns =
                List.of(
                        text("module", "Module"),
                        text("file", "File"),
                        text("sha256", "SHA-256"),
                        text("encoding", "Encoding"),
                        text("delimiter", "Delimiter"),
                        number("rowsRead", "Rows read"),
                        number("rowsKept", "Kept"),
                        number("rejected", "Rejected"),
                        number("cancelled", "Cancelled"),
                        number("duplicates", "Duplicates"),
                        number("blankLines", "Blank lines"),
                        number("students", "Students"),
                        number("present", "Present"),
                        number("selfStudyEvents", "Self-study"),
                        text("firstDate", "First date"),
                        text("lastDate", "Last date"));
        return new ReportTable(
                "load",
                "Files read",
                columns,
                sink -> {
                    for (ModuleData module : dataset.modules()) {
                        CleaningReport report = module.report();
                        AttendanceTable table = module.table();
                        sink.text(module.module());
                        sink.text(report.source().name());
                        sink.code(report.source().sha256());
                        sink.code(report.dialect().encoding().name());
                        sink.code(report.dialect().delimiterName());
                        sink.number(report.rows().read());
                        sink.number(report.rows().kept());
                        sink.number(report.rows().rejected());
                        sink.number(report.rows().cancelled());
                        sink.number(report.rows().duplicates());
                        sink.number(report.blankLines());
                        sink.number(table.students().size());
                        sink.number(count(table, row -> table.mark(row).attended()));
                        sink.number(count(table, row -> table.kind(row) == Kind.SELF_STUDY));
                        if (table.dates().isPresent()) {
                            sink.day(table.dates().get().from());
                            sink.day(table.dates().get().to());
                        } else {
                            sink.nothing();
                            sink.nothing();
                        }
                        sink.endRow();
                    }
                });
    }

    /** Kept rows of some sort, over all dates and kinds. */
    private static long count(AttendanceTable table, IntPredicate rows) {
        return IntStream.range(0, table.rows()).filter(rows).count();
    }

    /** Rotation maps and notes; no CSV file, as {@code report.json} has them all. */
    ReportTable reference() {
        var columns =
                List.of(
                        new Column("file", "File", Column.Role.ROW_HEADER),
                        text("sha256", "SHA-256"),
                        number("rowsRead", "Rows read"),
                        number("rowsKept", "Kept"),
                        number("rejected", "Rejected"));
        return new ReportTable(
                "reference",
                "Rotation maps and notes",
                columns,
                sink -> {
                    for (CleaningReport report : dataset.reference()) {
                        sink.text(report.source().name());
                        sink.code(report.source().sha256());
                        sink.number(report.rows().read());
                        sink.number(report.rows().kept());
                        sink.number(report.rows().rejected());
                        sink.endRow();
                    }
                });
    }

    ReportTable rejected() {
        return RejectedRows.table(
                sink -> {
                    for (ModuleData module : dataset.modules()) {
                        RejectedRows.write(module.report().rejected(), sink);
                    }
                    for (CleaningReport report : dataset.reference()) {
                        RejectedRows.write(report.rejected(), sink);
                    }
                });
    }
}
