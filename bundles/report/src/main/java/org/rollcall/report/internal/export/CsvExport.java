package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.report.internal.write.CsvFile;
import org.rollcall.report.internal.write.CsvLines;

/**
 * A table as CSV (RFC 4180, lines end with CR LF): first the title and the facts, each a line that
 * begins with {@code #}, then the header and the rows. In UTF-8 with a byte-order mark, without
 * which Excel takes the names of people for something else when the file is double-clicked.
 */
final class CsvExport {
    private static final char MARK = '\ufeff';

    private CsvExport() {}

    static void write(ExportTable table, OutputStream out, Progress progress) throws IOException {
        Writer writer = CsvFile.writer(out);
        writer.write(MARK);
        var lines = new CsvLines(writer, "\r\n");
        lines.line(List.of("# " + table.title()));
        for (ExportTable.Fact fact : table.facts()) {
            lines.line(List.of("# " + fact.name() + ": " + fact.text()));
        }
        CsvFile.write(lines, ScreenTable.of(table), progress);
        writer.flush();
    }
}
