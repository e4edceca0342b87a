package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.ExportTable.Type;

/**
 * A table as pages of A4, upright where it fits and lying otherwise: title and facts first, the
 * headings on each page, long texts broken into lines, page numbers below.
 */
final class PdfExport {
    private static final int CHECK_EVERY = 200;
    private static final float SIZE = 8;
    private static final float WIDEST = 190;
    private static final float GAP = 8;
    private static final int MEASURED_ROWS = 2_000;

    private PdfExport() {}

    static void write(ExportTable table, OutputStream out, Progress progress) throws IOException {
        try (var document = new PDDocument()) {
            var info = document.getDocumentInformation();
            info.setTitle(table.title());
            info.setCreator("Rollcall");
            var font = new PdfFont(document);
            float[] natural = naturalWidths(table, font);
            boolean upright = sum(natural) <= PdfPages.roomUpright();
            var pages = new PdfPages(document, font, upright);
            float[] widths = fitted(natural, pages.room());
            pages.heading(table.title());
            for (ExportTable.Fact fact : table.facts()) {
                pages.paragraph(fact.name() + ": " + fact.text(), SIZE);
            }
            pages.space(6);
            boolean[] right = new boolean[widths.length];
            for (int i = 0; i < right.length; i++) {
                Type type = table.columns().get(i).type();
                right[i] = type == Type.NUMBER || type == Type.PERCENT;
            }
            List<String> titles = table.columns().stream().map(ExportTable.Column::name).toList();
            pages.header(titles, widths, right, SIZE);
            int written = 0;
            for (List<Object> row : table.rows()) {
                if (++written % CHECK_EVERY == 0) {
                    progress.checkCancelled();
                    progress.report((double) written / table.rows().size(), "");
                }
                pages.row(row.stream().map(CellText::of).toList());
            }
            if (table.rows().isEmpty()) {
                pages.paragraph("No rows.", SIZE);
            }
            pages.finish();
            document.save(out);
        }
    }

    private static float[] naturalWidths(ExportTable table, PdfFont font) throws IOException {
        var widths = new float[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            var texts = new ArrayList<String>();
            // A heading may be broken between words.
            for (String word : table.columns().get(i).name().split(" ")) {
                texts.add(word);
            }
            for (List<Object> row :
                    table.rows().subList(0, Math.min(MEASURED_ROWS, table.rows().size()))) {
                texts.add(CellText.of(row.get(i)));
            }
            for (String text : texts) {
                widths[i] = Math.max(widths[i], font.width(text, SIZE) + GAP);
            }
            widths[i] = Math.min(WIDEST, widths[i]);
        }
        return widths;
    }

    /** Narrows the widest columns until all fit. */
    private static float[] fitted(float[] natural, float room) {
        float[] widths = natural.clone();
        float limit = WIDEST;
        while (sum(widths) > room && limit > 20) {
            limit -= 4;
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.min(natural[i], limit);
            }
        }
        float total = sum(widths);
        if (total > room) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] *= room / total;
            }
        }
        return widths;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
