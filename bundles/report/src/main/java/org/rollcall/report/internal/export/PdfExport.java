package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.report.internal.table.Cells;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Table;
import org.rollcall.report.internal.write.RowProgress;

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
            Table<List<Object>> rows = ScreenTable.of(table);
            var columns = new PdfColumns(rows, font, size);
            boolean upright = columns.fit(PdfPages.roomUpright());
            if (!columns.fit(PdfPages.roomLying())) {
                size = columns.wordsFit(PdfPages.roomLying()) ? SIZE : SMALLEST;
                columns = size == SIZE ? columns : new PdfColumns(rows, font, size);
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
                    rows.columns().stream().map(Column::title).toList(),
                    columns.widths(pages.room()),
                    columns.right(),
                    size);
            rows(rows, pages, progress);
            pages.finish();
            document.save(out);
        }
    }

    private static <R> void rows(Table<R> table, PdfPages pages, Progress progress)
            throws IOException {
        var done = new RowProgress(progress, table.size(), CHECK_EVERY);
        table.rows()
                .each(
                        row -> {
                            pages.row(
                                    table.columns().stream()
                                            .map(c -> Cells.text(c.type(), c.of(row)))
                                            .toList());
                            done.row();
                        });
        if (done.rows() == 0) {
            pages.paragraph("No rows.", SIZE);
        }
    }
}
