package org.rollcall.report.internal.table;

import static org.rollcall.report.internal.table.Column.number;
import static org.rollcall.report.internal.table.Column.text;

import java.io.IOException;
import java.util.List;
import org.rollcall.api.clean.RejectedRow;

/** The table {@code rejected} (attendance rules, "Report files"). */
public final class RejectedRows {
    private RejectedRows() {}

    public static ReportTable table(ReportTable.Rows rows) {
        var columns =
                List.of(
                        text("file", "File"),
                        number("line", "Line"),
                        text("column", "Column"),
                        text("reason", "Reason"),
                        text("value", "Value"),
                        text("raw", "Row as it stands"));
        return new ReportTable("rejected", "Rejected rows", columns, rows);
    }

    public static void write(List<RejectedRow> rows, RowSink sink) throws IOException {
        for (RejectedRow row : rows) {
            sink.text(row.file());
            sink.number(row.line());
            sink.text(row.column());
            sink.code(row.reason());
            sink.text(row.value());
            sink.text(row.raw());
            sink.endRow();
        }
    }
}
