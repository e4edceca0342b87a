package org.rollcall.report.internal.write;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.report.SpreadsheetText;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.ReportTable;
import org.rollcall.report.internal.table.RowSink;

/**
 * Writes the rows of one table to as many sheets as they need; holds a thousand rows at most. All
 * values of a column are of one type.
 */
final class SheetSink implements RowSink {
    private static final int FLUSH_ROWS = 1_000;
    private static final int NARROW = 12;
    private static final int WIDE = 16;

    private final Workbook workbook;
    private final ReportTable table;
    private final int maxRows;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private int column;
    private long neutralised;
    private long cut;

    /** First row that is not flushed, and the formats of its columns; null where there is none. */
    private int firstHeld = 1;

    private final String[] formats;

    SheetSink(Workbook workbook, ReportTable table, int maxRows) {
        this.workbook = workbook;
        this.table = table;
        this.maxRows = maxRows;
        this.formats = new String[table.columns().size()];
        open();
    }

    private void open() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? table.name() : table.name() + "-" + sheets);
        sheet.freezePane(0, 1);
        SheetPaper.set(sheet);
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String title = columns.get(i).title();
            sheet.width(i, Math.max(columns.get(i).numeric() ? NARROW : WIDE, title.length() + 2));
            sheet.value(0, i, title);
            sheet.style(0, i).bold().set();
        }
        row = 1;
        firstHeld = 1;
    }

    void close() throws IOException {
        style();
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, table.columns().size() - 1);
        }
        sheet.finish();
    }

    /** Text fields that a spreadsheet would have run. */
    long neutralised() {
        return neutralised;
    }

    /** Texts that a cell does not hold whole. */
    long cut() {
        return cut;
    }

    @Override
    public void text(String text) throws IOException {
        if (SpreadsheetText.dangerous(text)) {
            neutralised++;
        }
        code(SpreadsheetText.neutral(text));
    }

    @Override
    public void code(String text) throws IOException {
        place();
        if (!text.isEmpty()) {
            if (!SheetText.fits(text)) {
                cut++;
            }
            sheet.value(row, column, SheetText.cell(text));
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
        String text = share.text(decimals);
        if (!text.isEmpty()) {
            sheet.value(row, column, Double.parseDouble(text));
            format(decimals == 4 ? "0.0000" : "0.00");
        }
        column++;
    }

    @Override
    public void flag(boolean value) throws IOException {
        code(Boolean.toString(value));
    }

    @Override
    public void day(LocalDate day) throws IOException {
        place();
        sheet.value(row, column, day);
        format("yyyy-mm-dd");
        column++;
    }

    @Override
    public void minute(LocalDateTime time) throws IOException {
        time(time, "yyyy-mm-dd hh:mm");
    }

    @Override
    public void second(LocalDateTime time) throws IOException {
        time(time, "yyyy-mm-dd hh:mm:ss");
    }

    private void time(LocalDateTime time, String format) throws IOException {
        place();
        sheet.value(row, column, time);
        format(format);
        column++;
    }

    /**
     * Remembers the column's format: giving it to many cells at once takes a fraction of the time.
     */
    private void format(String format) {
        formats[column] = format;
    }

    private void style() {
        for (int i = 0; i < formats.length && firstHeld < row; i++) {
            if (formats[i] != null) {
                sheet.range(firstHeld, i, row - 1, i).style().format(formats[i]).set();
            }
        }
        firstHeld = row;
    }

    @Override
    public void endRow() throws IOException {
        row++;
        column = 0;
        if (row % FLUSH_ROWS == 0) {
            style();
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
