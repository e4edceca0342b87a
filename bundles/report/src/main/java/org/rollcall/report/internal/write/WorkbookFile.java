package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.rollcall.report.internal.table.Table;

/**
 * Writes tables as one workbook, a sheet each; more where a table has more rows than a sheet holds.
 */
public final class WorkbookFile {
    private WorkbookFile() {}

    /**
     * @param about makes the last table, which tells of the others
     * @param version of the product, as {@code 12.34}
     */
    public static Written write(
            OutputStream out,
            List<? extends Table<?>> tables,
            Function<Written, Table<?>> about,
            String version)
            throws IOException {
        return write(out, tables, about, version, SheetRows.MAX_ROWS);
    }

    static Written write(
            OutputStream out,
            List<? extends Table<?>> tables,
            Function<Written, Table<?>> about,
            String version,
            int maxRows)
            throws IOException {
        var written = new Written(0, 0);
        var workbook = new Workbook(out, "Rollcall", version);
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        for (Table<?> table : tables) {
            written = written.and(SheetRows.write(workbook, table, maxRows));
        }
        written = written.and(SheetRows.write(workbook, about.apply(written), maxRows));
        workbook.finish();
        return written;
    }
}
