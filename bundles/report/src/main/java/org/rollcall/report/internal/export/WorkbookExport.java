package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.framework.FrameworkUtil;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.SpreadsheetText;
import org.rollcall.report.internal.table.Cells;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Table;
import org.rollcall.report.internal.write.SheetRows;
import org.rollcall.report.internal.write.SheetText;
import org.rollcall.report.internal.write.Written;

/**
 * A table as a workbook: the rows on a sheet with frozen, filterable headings, numbers as numbers
 * and dates as dates, and a sheet {@code About} with the facts.
 */
final class WorkbookExport {
    private static final int LONGEST_NAME = 31;
    private static final int NARROW = 12;
    private static final int WIDEST = 60;
    private static final int MEASURED_ROWS = 200;

    private WorkbookExport() {}

    static void write(ExportTable table, OutputStream out, Progress progress) throws IOException {
        var workbook = new Workbook(out, "Rollcall", version());
        Table<List<Object>> rows = ScreenTable.of(table);
        List<List<Object>> measured = rows.first(MEASURED_ROWS);
        Written written =
                SheetRows.write(
                        workbook,
                        sheetName(table.title()),
                        rows,
                        column -> width(measured, column),
                        progress);
        about(workbook.newWorksheet("About"), table, SheetText.notice(written.cut()));
        workbook.finish();
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

    private static int width(List<List<Object>> rows, Column<? super List<Object>> column) {
        int longest = column.title().length();
        for (List<Object> row : rows) {
            longest = Math.max(longest, Cells.text(column.type(), column.of(row)).length());
        }
        return Math.min(WIDEST, Math.max(NARROW, longest + 2));
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
