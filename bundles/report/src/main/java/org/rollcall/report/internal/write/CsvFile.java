package org.rollcall.report.internal.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.rollcall.report.internal.table.ReportTable;

/** Writes a table as a CSV file. */
public final class CsvFile {
    private CsvFile() {}

    /**
     * @return how many text fields were neutralised
     */
    public static long write(OutputStream out, ReportTable table) throws IOException {
        var writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        var sink = new CsvSink(writer);
        sink.header(table.columns());
        table.rows().writeTo(sink);
        writer.flush();
        return sink.neutralised();
    }
}
