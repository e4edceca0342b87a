package org.rollcall.report.internal.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of a document, Liberation Sans as PDFBox brings it, embedded as far as it is used. A
 * character that it lacks is shown as {@code ?} and counted. Widths and codes are asked of PDFBox
 * once for each character: by whole texts it takes a millisecond for each cell of a table.
 */
final class PdfFont {
    private static final String FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** A character that the font lacks. */
    private static final Letter LACKING = new Letter(-1, "");

    private final PDType0Font font;
    private final Letter[] latin = new Letter[0x250];
    private final Map<Integer, Letter> others = new HashMap<>();
    private int replaced;

    /**
     * @param width in thousandths of the size
     * @param code by which the document knows it, in hexadecimal digits
     */
    private record Letter(float width, String code) {}

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

    /** Leaves out of the document what was not used; no text can be added any more. */
    void finish() throws IOException {
        font.subset();
    }

    /** The text with {@code ?} for what the font lacks, on one line. */
    String shown(String text) throws IOException {
        StringBuilder shown = null;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean control = Character.isISOControl(c);
            boolean lacking = !control && letter(c).width() < 0;
            if ((control || lacking) && shown == null) {
                shown = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (lacking) {
                replaced++;
            }
            if (shown != null) {
                shown.appendCodePoint(control ? ' ' : lacking ? '?' : c);
            }
        }
        return shown == null ? text : shown.toString();
    }

    /** Width of a shown text in points. */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            width += Math.max(0, letter(c).width());
        }
        return width * size / 1000;
    }

    /** Width of the widest word of a shown text, in points. */
    float widestWord(String text, float size) throws IOException {
        float widest = 0;
        for (String word : text.split(" ", -1)) {
            widest = Math.max(widest, width(word, size));
        }
        return widest;
    }

    /** A shown text as the document has it: its characters' codes in hexadecimal digits. */
    void code(String text, StringBuilder to) throws IOException {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            to.append(letter(c).code());
        }
    }

    /** Breaks a shown text into lines that fit; a word that does not is broken. */
    List<String> lines(String text, float size, float room) throws IOException {
        if (width(text, size) <= room) {
            return List.of(text);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        float used = 0;
        float space = width(" ", size);
        for (String word : text.split(" ", -1)) {
            float width = width(word, size);
            if (!line.isEmpty() && used + space + width <= room) {
                line.append(' ').append(word);
                used += space + width;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            for (int i = 0, c; i < word.length(); i += Character.charCount(c)) {
                c = word.codePointAt(i);
                float letter = Math.max(0, letter(c).width()) * size / 1000;
                if (!line.isEmpty() && used + letter > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += letter;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private Letter letter(int c) throws IOException {
        Letter known = c < latin.length ? latin[c] : others.get(c);
        if (known == null) {
            known = ask(c);
            if (c < latin.length) {
                latin[c] = known;
            } else {
                others.put(c, known);
            }
        }
        return known;
    }

    private Letter ask(int c) throws IOException {
        try {
            String text = Character.toString(c);
            float width = font.getStringWidth(text);
            String code = HexFormat.of().formatHex(font.encode(text));
            font.addToSubset(c);
            return new Letter(width, code);
        } catch (IllegalArgumentException e) {
            return LACKING; // the font has no such character
        }
    }
}
