package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of a document, Liberation Sans as PDFBox brings it, embedded as far as it is used. A
 * character that it lacks is shown as {@code ?} and counted.
 */
final class PdfFont {
    private static final String FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDType0Font font;

    /** Width of each character in thousandths of the size; -1 for those that the font lacks. */
    private final Map<Integer, Float> widths = new HashMap<>();

    private int replaced;

    PdfFont(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FILE)) {
            font = PDType0Font.load(document, in);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** How many characters were replaced. */
    int replaced() {
        return replaced;
    }

    /** The text with {@code ?} for what the font lacks, on one line. */
    String shown(String text) throws IOException {
        var shown = new StringBuilder(text.length());
        for (int c : text.codePoints().toArray()) {
            if (Character.isISOControl(c)) {
                shown.append(' ');
            } else if (width(c) < 0) {
                shown.append('?');
                replaced++;
            } else {
                shown.appendCodePoint(c);
            }
        }
        return shown.toString();
    }

    /** Width of a shown text in points. */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (int c : text.codePoints().toArray()) {
            width += Math.max(0, width(c));
        }
        return width * size / 1000;
    }

    /** Breaks a shown text into lines that fit; a word that does not is broken. */
    List<String> lines(String text, float size, float room) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String candidate = line.isEmpty() ? word : line + " " + word;
            if (width(candidate, size) <= room) {
                line.setLength(0);
                line.append(candidate);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (int c : word.codePoints().toArray()) {
                if (!line.isEmpty()
                        && width(line.toString() + Character.toString(c), size) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(int c) throws IOException {
        Float known = widths.get(c);
        if (known == null) {
            try {
                known = font.getStringWidth(Character.toString(c));
            } catch (IllegalArgumentException e) {
                known = -1f; // the font has no such character
            }
            widths.put(c, known);
        }
        return known;
    }
}
