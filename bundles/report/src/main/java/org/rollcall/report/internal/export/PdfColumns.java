package org.rollcall.report.internal.export;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.report.internal.table.Cells;
import org.rollcall.report.internal.table.Column;
import org.rollcall.report.internal.table.Table;

/**
 * How wide a table's columns are on paper: together as wide as the page; each at least as wide as
 * its widest word, if there is room.
 */
final class PdfColumns {
    /** On both sides of a cell, so that columns keep apart. */
    static final float PADDING = 4;

    /** No word needs more: longer ones are broken. */
    private static final float WIDEST_WORD = 130;

    private static final int MEASURED_ROWS = 5_000;

    private final boolean[] right;
    private final float[] words;
    private final float[] texts;

    <R> PdfColumns(Table<R> table, PdfFont font, float size) throws IOException {
        int count = table.columns().size();
        words = new float[count];
        texts = new float[count];
        right = new boolean[count];
        List<R> measured = table.first(MEASURED_ROWS);
        for (int i = 0; i < count; i++) {
            Column<? super R> column = table.columns().get(i);
            right[i] = column.numeric();
            measure(font, size, i, column, measured);
        }
    }

    private <R> void measure(
            PdfFont font, float size, int place, Column<? super R> column, List<R> rows)
            throws IOException {
        float word = font.widestWord(column.title(), size);
        float text = word; // a heading may be broken between words
        for (R row : rows) {
            String cell = Cells.text(column.type(), column.of(row));
            float width = font.width(cell, size);
            if (width > text) {
                text = width;
            }
            if (width > word) {
                word = Math.max(word, font.widestWord(cell, size));
            }
        }
        words[place] = Math.min(WIDEST_WORD, word) + 2 * PADDING + 0.5f;
        texts[place] = Math.max(words[place], text + 2 * PADDING + 0.5f);
    }

    /** Whether no text needs a second line. */
    boolean fit(float room) {
        return sum(texts) <= room;
    }

    /** Whether no word need be broken. */
    boolean wordsFit(float room) {
        return sum(words) <= room;
    }

    /** Numbers stand to the right. */
    boolean[] right() {
        return right.clone();
    }

    /** In points; together the room. */
    float[] widths(float room) {
        if (fit(room)) {
            return scaled(texts, room / sum(texts));
        }
        float least = sum(words);
        if (least >= room) {
            return scaled(words, room / least);
        }
        return filled(room - least);
    }

    /** Those that need little more than their words get it first, so that most rows stay low. */
    private float[] filled(float left) {
        List<Integer> columns =
                IntStream.range(0, words.length)
                        .boxed()
                        .sorted(Comparator.comparing(i -> texts[i] - words[i]))
                        .toList();
        float[] widths = words.clone();
        float rest = left;
        for (int done = 0; done < columns.size(); done++) {
            int column = columns.get(done);
            float share = rest / (columns.size() - done);
            float more = Math.min(texts[column] - words[column], share);
            widths[column] += more;
            rest -= more;
        }
        return widths;
    }

    private static float[] scaled(float[] widths, float factor) {
        float[] scaled = widths.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
