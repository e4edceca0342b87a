package org.rollcall.report.internal.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.TableExporter.PageTaker;

/** The PDF's pages as pictures, so that paper shows what the file shows. */
final class DrawnPages {
    private static final double LAID_OUT = 0.3;

    private DrawnPages() {}

    static void draw(ExportTable table, int dotsPerInch, PageTaker taker, Progress progress)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        PdfExport.write(table, bytes, progress.part(0, LAID_OUT));
        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            var renderer = new PDFRenderer(document);
            int pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                progress.checkCancelled();
                progress.report(
                        LAID_OUT + (1 - LAID_OUT) * i / pages,
                        "page %d of %d".formatted(i + 1, pages));
                BufferedImage page = renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB);
                int width = page.getWidth();
                int height = page.getHeight();
                taker.page(width, height, page.getRGB(0, 0, width, height, null, 0, width));
            }
        }
    }
}
