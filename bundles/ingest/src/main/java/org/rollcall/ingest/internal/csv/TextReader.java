package org.rollcall.ingest.internal.csv;

import java.io.Reader;

/** Reads a part of a string; needs no lock. */
final class TextReader extends Reader {
    private final String text;
    private final int end;
    private int position;

    /** Reads from {@code start} to {@code end}, which is not read. */
    TextReader(String text, int start, int end) {
        this.text = text;
        this.position = start;
        this.end = end;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = Math.min(length, end - position);
        if (count <= 0) {
            return -1;
        }
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
