package org.rollcall.charts.internal.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.rollcall.charts.internal.draw.ChartColours;

/** A picture as a document of one page just as large, with its text as text. */
final class PdfPicture {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfPicture() {}

    static byte[] bytes(PictureSheet sheet, ChartColours colours) throws IOException {
        try (var document = new PDDocument();
                InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
            if (font == null) {
                throw new IOException("PDFBox comes without its font " + FONT);
            }
            document.getDocumentInformation().setTitle(sheet.title());
            document.getDocumentInformation().setCreator("Rollcall");
            var page =
                    new PDPage(
                            new PDRectangle(
                                    (float) (sheet.width() * PdfPen.POINTS),
                                    (float) (sheet.height() * PdfPen.POINTS)));
            document.addPage(page);
            PDFont embedded = PDType0Font.load(document, font, true);
            try (var content = new PDPageContentStream(document, page)) {
                sheet.draw(new PdfPen(content, embedded, sheet.height()), colours);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
