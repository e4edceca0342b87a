package org.rollcall.report.internal.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.SpreadsheetText;

/**
 * A table as CSV (RFC 4180, lines end with CR LF): first the title and the facts, each a line that
 * begins with {@code #}, then the header and the rows. In UTF-8 with a byte-order mark, without
 * which Excel takes the names of people for something else when the file is double-clicked.
 */
final class CsvExport {
    private static final char MARK = '\ufeff';
    private static final int CHECK_EVERY = 1_000;

    private CsvExport() {}

    static void write(ExportTable table, OutputStream out, Progress progress) throws IOException {
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write(MARK);
        line(writer, List.of("# " + table.title()));
        for (ExportTable.Fact fact : table.facts()) {
            line(writer, List.of("# " + fact.name() + ": " + fact.text()));
        }
        line(writer, table.columns().stream().map(ExportTable.Column::name).toList());
        int written = 0;
        for (List<Object> row : table.rows()) {
            if (++written % CHECK_EVERY == 0) {
                progress.checkCancelled();
                progress.report(
                        (double) written / table.rows().size(),
                        "%,d of %,d rows".formatted(written, table.rows().size()));
            }
            line(writer, row.stream().map(CsvExport::text).toList());
        }
        writer.flush();
    }

    /** Only what people wrote can be a formula; a negative number is a number. */
    private static String text(Object value) {
        String text = CellText.of(value);
        return value instanceof String ? SpreadsheetText.neutral(text) : text;
    }

    private static void line(Writer writer, List<String> fields) throws IOException {
        writer.write(fields.stream().map(CsvExport::quoted).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    private static String quoted(String field) {
        boolean special =
                field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
