package org.rollcall.api.table;

import java.util.List;

/**
 * A column of text, stored as codes into a dictionary; the codes take one, two or four bytes a row,
 * as few as the dictionary's size allows.
 */
public final class TextColumn {
    private final String name;
    private final List<String> dictionary;
    private final byte[] bytes;
    private final char[] chars;
    private final int[] ints;

    /**
     * @param name the column's name as the file's header writes it
     * @param dictionary the distinct texts
     * @param codes one index into {@code dictionary} per row; copied
     */
    public TextColumn(String name, List<String> dictionary, int[] codes) {
        this.name = name;
        this.dictionary = List.copyOf(dictionary);
        int size = this.dictionary.size();
        byte[] narrow = size <= 1 << 8 ? new byte[codes.length] : null;
        char[] middle = narrow == null && size <= 1 << 16 ? new char[codes.length] : null;
        for (int row = 0; row < codes.length; row++) {
            if (narrow != null) {
                narrow[row] = (byte) codes[row];
            } else if (middle != null) {
                middle[row] = (char) codes[row];
            }
        }
        this.bytes = narrow;
        this.chars = middle;
        this.ints = narrow == null && middle == null ? codes.clone() : null;
    }

    public String name() {
        return name;
    }

    /** The distinct texts; {@link #code} is an index into it. */
    public List<String> dictionary() {
        return dictionary;
    }

    /** The row's index into the dictionary. */
    public int code(int row) {
        if (bytes != null) {
            return bytes[row] & 0xff;
        }
        return chars != null ? chars[row] : ints[row];
    }

    /** The row's text. */
    public String text(int row) {
        return dictionary.get(code(row));
    }

    /** Bytes of memory that a row takes, without the dictionary: 1, 2 or 4. */
    public int bytesPerRow() {
        if (bytes != null) {
            return 1;
        }
        return chars != null ? 2 : 4;
    }
}
