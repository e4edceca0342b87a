package org.rollcall.report.internal.write;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** How sheets are printed: lying A4, as wide as the paper, with the headings on each page. */
public final class SheetPaper {
    private SheetPaper() {}

    /** For a sheet whose first row is its headings. */
    public static void set(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0); // as many pages as it takes
        sheet.repeatRows(0);
    }
}
