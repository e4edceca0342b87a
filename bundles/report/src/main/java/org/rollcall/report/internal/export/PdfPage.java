package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** What is drawn on a page, in the commands of PDF: texts of one font, and level lines. */
final class PdfPage {
    private final PdfFont font;
    private final String fontName;
    private final PDPage page;
    private final List<PDStream> contents = new ArrayList<>();
    private final StringBuilder commands = new StringBuilder(1 << 14);

    PdfPage(PDDocument document, PdfFont font, PDRectangle format) {
        this.font = font;
        page = new PDPage(format);
        page.setResources(new PDResources());
        fontName = page.getResources().add(font.font()).getName();
        document.addPage(page);
    }

    /** A shown text from a point on, to the right. */
    void text(String text, float x, float base, float points) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        commands.append("BT /").append(fontName).append(' ');
        number(points).append("Tf ");
        number(x);
        number(base).append("Td <");
        font.code(text, commands);
        commands.append("> Tj ET\n");
    }

    /**
     * @param grey 0 for black, 1 for white
     */
    void line(float from, float to, float y, float grey, float thickness) {
        number(grey).append("G ");
        number(thickness).append("w ");
        number(from);
        number(y).append("m ");
        number(to);
        number(y).append("l S\n");
    }

    /** Packs what was drawn so far: a page takes a hundred times less room then. */
    void pack(PDDocument document) throws IOException {
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(commands.toString().getBytes(StandardCharsets.US_ASCII));
        }
        contents.add(stream);
        page.setContents(contents);
        commands.setLength(0);
        commands.trimToSize();
    }

    /** With two decimals and a point in every language. */
    private StringBuilder number(float value) {
        long hundredths = Math.round(value * 100.0);
        if (hundredths < 0) {
            commands.append('-');
            hundredths = -hundredths;
        }
        commands.append(hundredths / 100).append('.');
        long rest = hundredths % 100;
        return commands.append((char) ('0' + rest / 10))
                .append((char) ('0' + rest % 10))
                .append(' ');
    }
}
