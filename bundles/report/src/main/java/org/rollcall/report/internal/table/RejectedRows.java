package org.rollcall.report.internal.table;

import org.rollcall.api.clean.RejectedRow;

/** The table {@code rejected} (attendance rules, "Report files"). */
public final class RejectedRows {
    private RejectedRows() {}

    public static TableBuilder<RejectedRow> table() {
        return Table.<RejectedRow>named("rejected", "Rejected rows")
                .text("file", "File", RejectedRow::file)
                .number("line", "Line", RejectedRow::line)
                .text("column", "Column", RejectedRow::column)
                .code("reason", "Reason", RejectedRow::reason)
                .text("value", "Value", RejectedRow::value)
                .text("raw", "Row as it stands", RejectedRow::raw);
    }
}
