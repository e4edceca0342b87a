package org.rollcall.report.internal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages that are filled from top to bottom; a table's headings come again on each. */
final class PdfPages {
    private static final float MARGIN = 36;
    private static final float FOOT = 20;
    private static final float LEADING = 1.25f;
    private static final float PADDING = 2;
    private static final float HEADING_SIZE = 13;
    private static final float FOOT_SIZE = 7;
    private static final float RULE_GREY = 0.75f;

    private final PDDocument document;
    private final PdfFont font;
    private final PDRectangle format;
    private PDPageContentStream page;
    private float y;
    private List<String> titles = List.of();
    private float[] widths = new float[0];
    private boolean[] right = new boolean[0];
    private float size;

    PdfPages(PDDocument document, PdfFont font, boolean upright) throws IOException {
        this.document = document;
        this.font = font;
        format =
                upright
                        ? PDRectangle.A4
                        : new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
        open();
    }

    /** Points between the margins of an upright page. */
    static float roomUpright() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    float room() {
        return format.getWidth() - 2 * MARGIN;
    }

    void heading(String text) throws IOException {
        paragraph(text, HEADING_SIZE);
        space(4);
    }

    void paragraph(String text, float pointSize) throws IOException {
        for (String line : font.lines(font.shown(text), pointSize, room())) {
            need(pointSize * LEADING);
            y -= pointSize * LEADING;
            text(line, MARGIN, y, pointSize);
        }
    }

    void space(float points) {
        y -= points;
    }

    /** Begins a table. */
    void header(List<String> columnTitles, float[] columnWidths, boolean[] toTheRight, float points)
            throws IOException {
        titles = columnTitles;
        widths = columnWidths;
        right = toTheRight;
        size = points;
        drawHeader();
    }

    void row(List<String> cells) throws IOException {
        List<List<String>> lines = lines(cells);
        float height = height(lines);
        if (y - height < MARGIN + FOOT) {
            close();
            open();
            drawHeader();
        }
        draw(lines, height);
        rule(RULE_GREY, 0.4f);
    }

    /** Numbers the pages; nothing can be added any more. */
    void finish() throws IOException {
        close();
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            String lacking =
                    font.replaced() == 0
                            ? ""
                            : "   ·   "
                                    + font.replaced()
                                    + " characters that the font lacks are shown as ?";
            String foot = "Rollcall   ·   page %d of %d".formatted(i + 1, count) + lacking;
            try (var stream =
                    new PDPageContentStream(
                            document, document.getPage(i), AppendMode.APPEND, true, true)) {
                page = stream;
                text(foot, MARGIN, MARGIN - 6, FOOT_SIZE);
            }
        }
        page = null;
    }

    private void drawHeader() throws IOException {
        List<List<String>> lines = lines(titles);
        draw(lines, height(lines));
        rule(0, 0.8f);
    }

    private List<List<String>> lines(List<String> cells) throws IOException {
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(font.lines(font.shown(cells.get(i)), size, widths[i] - 2 * PADDING));
        }
        return lines;
    }

    private float height(List<List<String>> lines) {
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        return most * size * LEADING + 2 * PADDING;
    }

    private void draw(List<List<String>> lines, float height) throws IOException {
        float x = MARGIN;
        for (int i = 0; i < lines.size(); i++) {
            float base = y - PADDING;
            for (String line : lines.get(i)) {
                base -= size * LEADING;
                float start =
                        right[i] ? x + widths[i] - PADDING - font.width(line, size) : x + PADDING;
                text(line, start, base + size * (LEADING - 1), size);
            }
            x += widths[i];
        }
        y -= height;
    }

    private void rule(float grey, float thickness) throws IOException {
        float end = MARGIN;
        for (float width : widths) {
            end += width;
        }
        page.setStrokingColor(grey);
        page.setLineWidth(thickness);
        page.moveTo(MARGIN, y);
        page.lineTo(end, y);
        page.stroke();
    }

    private void text(String text, float x, float base, float points) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(font.font(), points);
        page.newLineAtOffset(x, base);
        page.showText(text);
        page.endText();
    }

    private void need(float height) throws IOException {
        if (y - height < MARGIN + FOOT) {
            close();
            open();
        }
    }

    private void open() throws IOException {
        var sheet = new PDPage(format);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = format.getHeight() - MARGIN;
    }

    private void close() throws IOException {
        page.close();
    }
}
