package org.rollcall.report.internal.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.rollcall.report.internal.table.ReportTable;

/** Writes a table as a CSV file. */
public final class CsvFile {
    private CsvFile() {}

    /**
     * @return how many text fields were neutralised
     */
    public static long write(Path file, ReportTable table) throws IOException {
        long[] neutralised = new long[1];
        AtomicFile.write(
                file,
                out -> {
                    var writer =
                            new BufferedWriter(
                                    new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
                    var sink = new CsvSink(writer);
                    sink.header(table.columns());
                    table.rows().writeTo(sink);
                    writer.flush();
                    neutralised[0] = sink.neutralised();
                });
        return neutralised[0];
    }
}
