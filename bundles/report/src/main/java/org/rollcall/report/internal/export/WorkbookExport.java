package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.framework.FrameworkUtil;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.ExportTable.Column;
import org.rollcall.api.report.SpreadsheetText;
import org.rollcall.report.internal.write.SheetPaper;
import org.rollcall.report.internal.write.SheetText;

/**
 * A table as a workbook: the rows on a sheet with frozen, filterable headings, numbers as numbers
 * and dates as dates, and a sheet {@code About} with the facts.
 */
final class WorkbookExport {
    private static final int FLUSH_ROWS = 1_000;
    private static final int LONGEST_NAME = 31;
    private static final int NARROW = 12;
    private static final int WIDEST = 60;
    private static final int MEASURED_ROWS = 200;

    private WorkbookExport() {}

    static void write(ExportTable table, OutputStream out, Progress progress) throws IOException {
        var workbook = new Workbook(out, "Rollcall", version());
        Worksheet sheet = workbook.newWorksheet(sheetName(table.title()));
        SheetPaper.set(sheet);
        long cut = rows(sheet, table, progress);
        sheet.finish();
        about(workbook.newWorksheet("About"), table, SheetText.notice(cut));
        workbook.finish();
    }

    /**
     * @return how many texts were cut
     */
    private static long rows(Worksheet sheet, ExportTable table, Progress progress)
            throws IOException {
        sheet.freezePane(0, 1);
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, width(table, i));
            sheet.value(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
        long cut = 0;
        int flushed = 1;
        int row = 1;
        for (List<Object> values : table.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                cut += cell(sheet, row, i, values.get(i)) ? 0 : 1;
            }
            row++;
            if (row % FLUSH_ROWS == 0) {
                progress.checkCancelled();
                progress.report(
                        (double) row / table.rows().size(),
                        "%,d of %,d rows".formatted(row, table.rows().size()));
                style(sheet, columns, flushed, row);
                flushed = row;
                sheet.flush();
            }
        }
        style(sheet, columns, flushed, row);
        if (row > 1 && !columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        }
        return cut;
    }

    /**
     * @return whether the cell holds the whole value
     */
    private static boolean cell(Worksheet sheet, int row, int column, Object value) {
        if (value == null) {
            return true;
        }
        if (value instanceof Ratio share) {
            double percent = CellText.percent(share);
            if (!Double.isNaN(percent)) {
                sheet.value(row, column, percent);
            }
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
        } else {
            String text = SpreadsheetText.neutral(CellText.of(value));
            sheet.value(row, column, SheetText.cell(text));
            return SheetText.fits(text);
        }
        return true;
    }

    /** Gives formats to many cells at once, which takes a fraction of the time. */
    private static void style(Worksheet sheet, List<Column> columns, int from, int end) {
        for (int i = 0; i < columns.size() && from < end; i++) {
            String format =
                    switch (columns.get(i).type()) {
                        case PERCENT -> "0.00";
                        case DATE -> "yyyy-mm-dd";
                        case TIME -> "yyyy-mm-dd hh:mm";
                        default -> null;
                    };
            if (format != null) {
                sheet.range(from, i, end - 1, i).style().format(format).set();
            }
        }
    }

    private static void about(Worksheet sheet, ExportTable table, String notice)
            throws IOException {
        sheet.width(0, 24);
        sheet.width(1, WIDEST);
        sheet.value(0, 0, SpreadsheetText.neutral(table.title()));
        sheet.style(0, 0).bold().set();
        int row = 2;
        for (ExportTable.Fact fact : table.facts()) {
            sheet.value(row, 0, SpreadsheetText.neutral(fact.name()));
            sheet.value(row, 1, SheetText.cell(SpreadsheetText.neutral(fact.text())));
            row++;
        }
        if (!notice.isEmpty()) {
            sheet.value(row, 0, "Notice");
            sheet.value(row, 1, notice);
        }
        sheet.finish();
    }

    private static int width(ExportTable table, int column) {
        int longest =
                table.rows().stream()
                        .limit(MEASURED_ROWS)
                        .mapToInt(row -> CellText.of(row.get(column)).length())
                        .max()
                        .orElse(0);
        int title = table.columns().get(column).name().length() + 2;
        return Math.min(WIDEST, Math.max(NARROW, Math.max(title, longest + 2)));
    }

    /** A name that Excel takes: without some characters, and not too long. */
    private static String sheetName(String title) {
        String plain = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        String name = plain.isEmpty() || plain.equalsIgnoreCase("About") ? "Table" : plain;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
    }

    /** The product's version, as Excel wants it: {@code 12.34}. */
    private static String version() {
        var bundle = FrameworkUtil.getBundle(WorkbookExport.class);
        return bundle == null
                ? "0.0"
                : "%02d.%04d"
                        .formatted(bundle.getVersion().getMajor(), bundle.getVersion().getMinor());
    }
}
