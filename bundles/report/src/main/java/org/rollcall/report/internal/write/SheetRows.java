package org.rollcall.report.internal.write;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.ToIntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.SpreadsheetText;
import org.rollcall.report.internal.table.Cells;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Column.Type;
import org.rollcall.report.internal.table.Table;

/**
 * Writes the rows of one table to as many sheets as they need, with frozen, filterable headings,
 * numbers as numbers and dates as dates; holds a thousand rows at most.
 *
 * @param <R> a row
 */
public final class SheetRows<R> {
    /** Rows of a sheet, the header among them, as Excel has it. */
    public static final int MAX_ROWS = 1 << 20;

    private static final int FLUSH_ROWS = 1_000;
    private static final int NARROW = 12;
    private static final int WIDE = 16;

    private final Workbook workbook;
    private final String name;
    private final Table<R> table;
    private final ToIntFunction<Column<? super R>> widths;
    private final int maxRows;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private long neutralised;
    private long cut;

    /** First row that is not flushed, and the formats of its columns; null where there is none. */
    private int firstHeld = 1;

    private final String[] formats;

    private SheetRows(
            Workbook workbook,
            String name,
            Table<R> table,
            ToIntFunction<Column<? super R>> widths,
            int maxRows) {
        this.workbook = workbook;
        this.name = name;
        this.table = table;
        this.widths = widths;
        this.maxRows = maxRows;
        this.formats = new String[table.columns().size()];
    }

    /** With columns as wide as their headings. */
    static <R> Written write(Workbook workbook, Table<R> table, int maxRows) throws IOException {
        return new SheetRows<>(workbook, table.name(), table, SheetRows::width, maxRows)
                .write(Progress.none());
    }

    /**
     * @param name of the sheet
     * @param widths of the columns, in characters
     */
    public static <R> Written write(
            Workbook workbook,
            String name,
            Table<R> table,
            ToIntFunction<Column<? super R>> widths,
            Progress progress)
            throws IOException {
        return new SheetRows<>(workbook, name, table, widths, MAX_ROWS).write(progress);
    }

    private static int width(Column<?> column) {
        return Math.max(column.numeric() ? NARROW : WIDE, column.title().length() + 2);
    }

    private Written write(Progress progress) throws IOException {
        open();
        var done = new RowProgress(progress, table.size());
        table.rows()
                .each(
                        values -> {
                            if (row == maxRows) { // a full sheet is followed by another
                                close();
                                open();
                            }
                            row(values);
                            done.row();
                        });
        close();
        return new Written(neutralised, cut);
    }

    private void open() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + "-" + sheets);
        sheet.freezePane(0, 1);
        SheetPaper.set(sheet);
        List<Column<? super R>> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, widths.applyAsInt(columns.get(i)));
            sheet.value(0, i, columns.get(i).title());
            sheet.style(0, i).bold().set();
        }
        row = 1;
        firstHeld = 1;
    }

    private void close() throws IOException {
        style();
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, table.columns().size() - 1);
        }
        sheet.finish();
    }

    private void row(R values) throws IOException {
        for (int i = 0; i < table.columns().size(); i++) {
            Column<? super R> column = table.columns().get(i);
            Object value = column.of(values);
            if (value != null) {
                cell(i, column.type(), value);
            }
        }
        row++;
        if (row % FLUSH_ROWS == 0) {
            style();
            sheet.flush();
        }
    }

    private void cell(int column, Type type, Object value) {
        switch (type) {
            case TEXT -> {
                String text = (String) value;
                if (SpreadsheetText.dangerous(text)) {
                    neutralised++;
                }
                text(column, SpreadsheetText.neutral(text));
            }
            case CODE, FLAG -> text(column, value.toString());
            case NUMBER -> sheet.value(row, column, (Number) value);
            case PERCENT, FINE_PERCENT -> {
                String text = Cells.percent(type, value);
                if (!text.isEmpty()) {
                    sheet.value(row, column, Double.parseDouble(text));
                    formats[column] = type == Type.PERCENT ? "0.00" : "0.0000";
                }
            }
            case DAY, MINUTE, SECOND -> time(column, type, value);
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            cut += SheetText.fits(text) ? 0 : 1;
            sheet.value(row, column, SheetText.cell(text));
        }
    }

    private void time(int column, Type type, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            formats[column] = "yyyy-mm-dd";
        } else {
            sheet.value(row, column, (LocalDateTime) value);
            formats[column] = type == Type.MINUTE ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd hh:mm:ss";
        }
    }

    /** Gives formats to many cells at once, which takes a fraction of the time. */
    private void style() {
        for (int i = 0; i < formats.length && firstHeld < row; i++) {
            if (formats[i] != null) {
                sheet.range(firstHeld, i, row - 1, i).style().format(formats[i]).set();
            }
        }
        firstHeld = row;
    }
}
