package org.rollcall.report.internal.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Formulas;
import org.rollcall.report.internal.table.Percent;
import org.rollcall.report.internal.table.ReportTable;
import org.rollcall.report.internal.table.RowSink;

/**
 * Writes tables as one workbook, a sheet each; more where a table has more rows than a sheet holds.
 */
public final class WorkbookFile {
    /** Rows of a sheet, the header among them, as Excel has it. */
    static final int MAX_ROWS = 1 << 20;

    private WorkbookFile() {}

    /**
     * @param version of the product, as {@code 12.34}
     */
    public static void write(Path file, List<ReportTable> tables, String version)
            throws IOException {
        write(file, tables, version, MAX_ROWS);
    }

    static void write(Path file, List<ReportTable> tables, String version, int maxRows)
            throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    var workbook = new Workbook(out, "Rollcall", version);
                    for (ReportTable table : tables) {
                        var sink = new SheetSink(workbook, table, maxRows);
                        table.rows().writeTo(sink);
                        sink.close();
                    }
                    workbook.finish();
                });
    }

    /** Writes rows to the sheets of one table. */
    private static final class SheetSink implements RowSink {
        private static final int FLUSH_ROWS = 1_000;

        private final Workbook workbook;
        private final ReportTable table;
        private final int maxRows;
        private Worksheet sheet;
        private int sheets;
        private int row;
        private int column;

        SheetSink(Workbook workbook, ReportTable table, int maxRows) throws IOException {
            this.workbook = workbook;
            this.table = table;
            this.maxRows = maxRows;
            open();
        }

        private void open() throws IOException {
            sheets++;
            sheet = workbook.newWorksheet(sheets == 1 ? table.name() : table.name() + "-" + sheets);
            sheet.freezePane(0, 1);
            int i = 0;
            for (Column c : table.columns()) {
                sheet.width(i, c.numeric() ? 12 : Math.max(14, c.title().length() + 2));
                sheet.value(0, i, c.title());
                sheet.style(0, i).bold().set();
                i++;
            }
            row = 1;
        }

        void close() throws IOException {
            sheet.finish();
        }

        @Override
        public void text(String text) throws IOException {
            code(Formulas.neutral(text));
        }

        @Override
        public void code(String text) throws IOException {
            place();
            if (!text.isEmpty()) {
                sheet.value(row, column, text);
            }
            column++;
        }

        @Override
        public void number(long number) throws IOException {
            place();
            sheet.value(row, column++, number);
        }

        @Override
        public void percent(Ratio share, int decimals) throws IOException {
            place();
            String text = Percent.text(share, decimals);
            if (!text.isEmpty()) {
                sheet.value(row, column, Double.parseDouble(text));
                sheet.style(row, column).format(decimals == 4 ? "0.0000" : "0.00").set();
            }
            column++;
        }

        @Override
        public void flag(boolean value) throws IOException {
            code(Boolean.toString(value));
        }

        @Override
        public void endRow() throws IOException {
            row++;
            column = 0;
            if (row % FLUSH_ROWS == 0) {
                sheet.flush();
            }
        }

        /** Before a row's first cell: a full sheet is followed by another. */
        private void place() throws IOException {
            if (column == 0 && row == maxRows) {
                close();
                open();
            }
        }
    }
}
