package org.rollcall.ingest.internal.csv;

import java.io.Reader;

/** Reads a string from an offset, then one line feed more text where asked; needs no lock. */
final class TextReader extends Reader {
    private final String text;
    private final String end;
    private int position;

    /**
     * @param end read after the text
     */
    TextReader(String text, int position, String end) {
        this.text = text;
        this.position = position;
        this.end = end;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position < text.length()) {
            int count = Math.min(length, text.length() - position);
            text.getChars(position, position + count, buffer, offset);
            position += count;
            return count;
        }
        int behind = position - text.length();
        int count = Math.min(length, end.length() - behind);
        if (count <= 0) {
            return -1;
        }
        end.getChars(behind, behind + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
