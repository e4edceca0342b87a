package org.rollcall.report.internal.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.SpreadsheetText;
import org.rollcall.report.internal.table.Cells;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Table;

/** Writes a table as CSV. */
public final class CsvFile {
    private static final int BUFFER = 1 << 16;

    private CsvFile() {}

    /**
     * A whole file as reports have it: in UTF-8, lines end with LF.
     *
     * @return how many texts were neutralised
     */
    public static long write(OutputStream out, Table<?> table) throws IOException {
        Writer writer = writer(out);
        long neutralised = write(new CsvLines(writer, "\n"), table, Progress.none());
        writer.flush();
        return neutralised;
    }

    public static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    /**
     * The header and the rows.
     *
     * @return how many texts were neutralised
     */
    public static <R> long write(CsvLines lines, Table<R> table, Progress progress)
            throws IOException {
        lines.line(table.columns().stream().map(Column::name).toList());
        var done = new RowProgress(progress, table.size());
        var neutralised = new long[1];
        table.rows()
                .each(
                        row -> {
                            for (Column<? super R> column : table.columns()) {
                                String text = Cells.text(column.type(), column.of(row));
                                // Only what people wrote can be a formula; -1 is a number.
                                if (column.type() == Column.Type.TEXT
                                        && SpreadsheetText.dangerous(text)) {
                                    neutralised[0]++;
                                    text = SpreadsheetText.neutral(text);
                                }
                                lines.field(text);
                            }
                            lines.endLine();
                            done.row();
                        });
        return neutralised[0];
    }
}
