package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;

/**
 * A table as pages of A4, upright where it fits and lying otherwise: title and facts first and in
 * short on each further page, the headings on each page, long texts broken into lines, page numbers
 * below.
 */
final class PdfExport {
    private static final int CHECK_EVERY = 200;
    private static final float SIZE = 8;
    private static final float SMALLEST = 6;

    private PdfExport() {}

    static void write(ExportTable table, OutputStream out, Progress progress) throws IOException {
        try (var document = new PDDocument()) {
            var info = document.getDocumentInformation();
            info.setTitle(table.title());
            info.setCreator("Rollcall");
            var font = new PdfFont(document);
            float size = SIZE;
            var columns = new PdfColumns(table, font, size);
            boolean upright = columns.fit(PdfPages.roomUpright());
            if (!columns.fit(PdfPages.roomLying())) {
                size = columns.wordsFit(PdfPages.roomLying()) ? SIZE : SMALLEST;
                columns = size == SIZE ? columns : new PdfColumns(table, font, size);
            }
            String facts =
                    table.facts().stream()
                            .map(fact -> fact.name() + ": " + fact.text())
                            .collect(Collectors.joining("   ·   "));
            var pages = new PdfPages(document, font, upright, table.title(), facts);
            pages.heading(table.title());
            for (ExportTable.Fact fact : table.facts()) {
                pages.paragraph(fact.name() + ": " + fact.text(), SIZE);
            }
            pages.space(6);
            pages.header(
                    table.columns().stream().map(ExportTable.Column::name).toList(),
                    columns.widths(pages.room()),
                    columns.right(),
                    size);
            rows(table, pages, progress);
            pages.finish();
            document.save(out);
        }
    }

    private static void rows(ExportTable table, PdfPages pages, Progress progress)
            throws IOException {
        int written = 0;
        int all = table.rows().size();
        for (List<Object> row : table.rows()) {
            if (++written % CHECK_EVERY == 0) {
                progress.checkCancelled();
                progress.report((double) written / all, "%,d of %,d rows".formatted(written, all));
            }
            pages.row(row.stream().map(CellText::of).toList());
        }
        if (all == 0) {
            pages.paragraph("No rows.", SIZE);
        }
    }
}
