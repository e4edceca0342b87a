package org.rollcall.report.internal.table;

import java.io.IOException;
import java.util.List;

/**
 * A table of a report, defined once for every format.
 *
 * @param name of its file and sheet, such as {@code placement-recent}
 * @param rows writes all rows; may be asked more than once
 */
public record ReportTable(String name, String title, List<Column> columns, Rows rows) {

    /** Writes the rows of a table. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(RowSink sink) throws IOException;
    }
}
