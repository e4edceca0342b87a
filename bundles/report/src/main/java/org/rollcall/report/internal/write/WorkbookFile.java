package org.rollcall.report.internal.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.rollcall.report.internal.table.ReportTable;

/**
 * Writes tables as one workbook, a sheet each; more where a table has more rows than a sheet holds.
 */
public final class WorkbookFile {
    /** Rows of a sheet, the header among them, as Excel has it. */
    static final int MAX_ROWS = 1 << 20;

    private WorkbookFile() {}

    /**
     * @param version of the product, as {@code 12.34}
     * @return how many text fields were neutralised
     */
    public static long write(Path file, List<ReportTable> tables, String version)
            throws IOException {
        return write(file, tables, version, MAX_ROWS);
    }

    static long write(Path file, List<ReportTable> tables, String version, int maxRows)
            throws IOException {
        long[] neutralised = new long[1];
        AtomicFile.write(
                file,
                out -> {
                    var workbook = new Workbook(out, "Rollcall", version);
                    workbook.setCompressionLevel(Deflater.BEST_SPEED);
                    for (ReportTable table : tables) {
                        var sink = new SheetSink(workbook, table, maxRows);
                        table.rows().writeTo(sink);
                        sink.close();
                        neutralised[0] += sink.neutralised();
                    }
                    workbook.finish();
                });
        return neutralised[0];
    }
}
