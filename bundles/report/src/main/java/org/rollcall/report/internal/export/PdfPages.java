package org.rollcall.report.internal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Pages that are filled from top to bottom; what the table is and its headings come again on each.
 */
final class PdfPages {
    private static final float MARGIN = 36;
    private static final float FOOT = 20;
    private static final float LEADING = 1.25f;
    private static final float PADDING = PdfColumns.PADDING;
    private static final float ABOVE = 2;
    private static final float HEADING_SIZE = 13;
    private static final float TITLE_SIZE = 9;
    private static final float SMALL_SIZE = 7;
    private static final int SHORT_LINES = 2;
    private static final float RULE_GREY = 0.75f;

    private final PDDocument document;
    private final PdfFont font;
    private final PDRectangle format;
    private final String title;
    private final String facts;
    private final List<PdfPage> pages = new ArrayList<>();
    private PdfPage page;
    private float y;
    private List<List<String>> titles = List.of();
    private float[] widths = new float[0];
    private boolean[] right = new boolean[0];
    private float size;

    /**
     * @param title stands on each page but the first, which has a heading
     * @param facts stand below it in short
     */
    PdfPages(PDDocument document, PdfFont font, boolean upright, String title, String facts)
            throws IOException {
        this.document = document;
        this.font = font;
        this.title = font.shown(title);
        this.facts = font.shown(facts);
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

    /** Points between the margins of a lying page. */
    static float roomLying() {
        return PDRectangle.A4.getHeight() - 2 * MARGIN;
    }

    float room() {
        return format.getWidth() - 2 * MARGIN;
    }

    void heading(String text) throws IOException {
        paragraph(text, HEADING_SIZE);
        space(4);
    }

    void paragraph(String text, float points) throws IOException {
        for (String line : font.lines(font.shown(text), points, room())) {
            if (y - points * LEADING < MARGIN + FOOT) {
                open();
            }
            line(line, points);
        }
    }

    void space(float points) {
        y -= points;
    }

    /** Begins a table. */
    void header(List<String> columnTitles, float[] columnWidths, boolean[] toTheRight, float points)
            throws IOException {
        widths = columnWidths;
        right = toTheRight;
        size = points;
        titles = lines(columnTitles);
        drawHeader();
    }

    /** A row that is higher than a page goes on on the next. */
    void row(List<String> cells) throws IOException {
        List<List<String>> lines = lines(cells);
        if (y - height(lines) < MARGIN + FOOT) {
            open();
            drawHeader();
        }
        int room = Math.max(1, (int) ((y - MARGIN - FOOT - 2 * ABOVE) / (size * LEADING)));
        int most = most(lines);
        for (int from = 0; from < most; from += room) {
            if (from > 0) {
                open();
                drawHeader();
            }
            draw(part(lines, from, from + room));
            rule(RULE_GREY, 0.4f);
        }
    }

    private static List<List<String>> part(List<List<String>> lines, int from, int to) {
        return from == 0 && most(lines) <= to
                ? lines
                : lines.stream()
                        .map(
                                cell ->
                                        cell.subList(
                                                Math.min(from, cell.size()),
                                                Math.min(to, cell.size())))
                        .toList();
    }

    /** Numbers the pages; nothing can be added any more. */
    void finish() throws IOException {
        String lacking =
                font.replaced() == 0
                        ? ""
                        : "   ·   "
                                + font.replaced()
                                + " characters that the font lacks are shown as ?";
        for (int i = 0; i < pages.size(); i++) {
            String foot = "Rollcall   ·   page %d of %d".formatted(i + 1, pages.size()) + lacking;
            pages.get(i).text(foot, MARGIN, MARGIN - 6, SMALL_SIZE);
            pages.get(i).pack(document);
        }
        font.finish();
    }

    private void drawHeader() throws IOException {
        draw(titles);
        rule(0, 0.8f);
    }

    private List<List<String>> lines(List<String> cells) throws IOException {
        var lines = new ArrayList<List<String>>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            lines.add(font.lines(font.shown(cells.get(i)), size, widths[i] - 2 * PADDING));
        }
        return lines;
    }

    private static int most(List<List<String>> lines) {
        int most = 1;
        for (List<String> cell : lines) {
            most = Math.max(most, cell.size());
        }
        return most;
    }

    private float height(List<List<String>> lines) {
        return most(lines) * size * LEADING + 2 * ABOVE;
    }

    private void draw(List<List<String>> lines) throws IOException {
        float x = MARGIN;
        for (int i = 0; i < lines.size(); i++) {
            float base = y - ABOVE;
            for (String line : lines.get(i)) {
                base -= size * LEADING;
                float start =
                        right[i] ? x + widths[i] - PADDING - font.width(line, size) : x + PADDING;
                page.text(line, start, base + size * (LEADING - 1), size);
            }
            x += widths[i];
        }
        y -= height(lines);
    }

    private void rule(float grey, float thickness) {
        page.line(MARGIN, format.getWidth() - MARGIN, y, grey, thickness);
    }

    private void line(String shown, float points) throws IOException {
        y -= points * LEADING;
        page.text(shown, MARGIN, y, points);
    }

    private void open() throws IOException {
        if (page != null) {
            page.pack(document);
        }
        page = new PdfPage(document, font, format);
        pages.add(page);
        y = format.getHeight() - MARGIN;
        if (pages.size() > 1) {
            line(title, TITLE_SIZE);
            List<String> inShort = font.lines(facts, SMALL_SIZE, room());
            for (String fact : inShort.subList(0, Math.min(SHORT_LINES, inShort.size()))) {
                line(fact, SMALL_SIZE);
            }
            space(4);
        }
    }
}
