package org.rollcall.ingest.internal.csv;

/**
 * Walks over a record as the parser reads it, to tell what the parser does not: where a quoted
 * field runs over a line end, and which mark opened it.
 *
 * <p>A field is quoted where a mark is its first character but for blanks; a doubled mark in it is
 * text, a single one closes it, and what stands behind that up to the delimiter is text.
 */
final class RecordScan {
    private final String text;
    private final char delimiter;

    /** The field walked over last, from 0. */
    private int field;

    /** Where that field's opening mark stands; -1 where it is not quoted. */
    private int mark;

    private boolean open;
    private int torn;

    /** Told where a line starts inside a quoted field. */
    @FunctionalInterface
    interface InnerLine {
        /** Whether the walk is to go on. */
        boolean goesOn(int lineStart);
    }

    RecordScan(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /**
     * Walks from a record's start.
     *
     * @param end the text is taken to end there
     * @return where the record ends, behind its line end; where the walk was stopped; or {@code
     *     end}
     */
    int walk(int start, int end, InnerLine lines) {
        int i = start;
        field = 0;
        open = false;
        torn = -1;
        while (true) {
            while (i < end && isBlank(text.charAt(i))) {
                i++;
            }
            mark = i < end && text.charAt(i) == '"' ? i : -1;
            if (mark >= 0) {
                i = quoted(i + 1, end, lines);
                if (open) {
                    return i;
                }
                noteTorn(i, end);
            }
            while (i < end && text.charAt(i) != delimiter && !LineEnds.is(text.charAt(i))) {
                i++;
            }
            if (i == end) {
                return end;
            }
            if (text.charAt(i) != delimiter) {
                return Math.min(end, LineEnds.after(text, i));
            }
            i++;
            field++;
        }
    }

    /** Walks from behind an opening mark to behind the closing one. */
    private int quoted(int start, int end, InnerLine lines) {
        open = true;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '"') {
                if (i + 1 < end && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    open = false;
                    return i + 1;
                }
            } else if (LineEnds.is(c)) {
                i = Math.min(end, LineEnds.after(text, i));
                if (i < end && !lines.goesOn(i)) {
                    return i;
                }
                continue;
            }
            i++;
        }
        return i;
    }

    /** Notes a mark whose field ran over a line end up to a mark that has text behind it. */
    private void noteTorn(int closed, int end) {
        boolean textBehind = closed < end && isText(text.charAt(closed));
        if (torn < 0 && textBehind && LineEnds.of(text, mark, closed) < closed) {
            torn = mark;
        }
    }

    private boolean isText(char c) {
        return c != delimiter && !LineEnds.is(c) && !isBlank(c);
    }

    private boolean isBlank(char c) {
        return Character.isWhitespace(c) && c != delimiter && !LineEnds.is(c);
    }

    char delimiter() {
        return delimiter;
    }

    /** How many fields were walked over. */
    int fields() {
        return field + 1;
    }

    /** The field in which the walk ended, from 0. */
    int field() {
        return field;
    }

    /** Where the opening mark of that field stands; -1 where it is not quoted. */
    int mark() {
        return mark;
    }

    /**
     * Where the first mark stands whose field ran over a line end and was closed by a mark with
     * text behind it, so by one that opens another field; -1 where there is none.
     */
    int torn() {
        return torn;
    }

    /** Whether the walk ended inside a quoted field. */
    boolean isOpen() {
        return open;
    }
}
