package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
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
     * What became of texts on their way.
     *
     * @param neutralised how many a spreadsheet would have run
     * @param cut how many were longer than a cell holds
     */
    public record Written(long neutralised, long cut) {
        Written and(Written other) {
            return new Written(neutralised + other.neutralised, cut + other.cut);
        }
    }

    /**
     * @param about makes the last table, which tells of the others
     * @param version of the product, as {@code 12.34}
     */
    public static Written write(
            OutputStream out,
            List<ReportTable> tables,
            Function<Written, ReportTable> about,
            String version)
            throws IOException {
        return write(out, tables, about, version, MAX_ROWS);
    }

    static Written write(
            OutputStream out,
            List<ReportTable> tables,
            Function<Written, ReportTable> about,
            String version,
            int maxRows)
            throws IOException {
        var written = new Written(0, 0);
        var workbook = new Workbook(out, "Rollcall", version);
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        for (ReportTable table : tables) {
            written = written.and(sheet(workbook, table, maxRows));
        }
        written = written.and(sheet(workbook, about.apply(written), maxRows));
        workbook.finish();
        return written;
    }

    private static Written sheet(Workbook workbook, ReportTable table, int maxRows)
            throws IOException {
        var sink = new SheetSink(workbook, table, maxRows);
        table.rows().writeTo(sink);
        sink.close();
        return new Written(sink.neutralised(), sink.cut());
    }
}
