package org.rollcall.ingest.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads text that is UTF-8 but for some bytes, and those as Windows-1252. */
final class Utf8Repair {
    /** The characters of the bytes 0x80 to 0xFF. */
    private static final String WINDOWS_1252 = windows1252();

    private final byte[] bytes;
    private final int length;
    private final LineList repaired;
    private long line;

    /**
     * @param firstLine physical line on which the bytes start, from 1
     * @param repaired takes the line of each byte that is not UTF-8
     */
    Utf8Repair(byte[] bytes, int length, long firstLine, LineList repaired) {
        this.bytes = bytes;
        this.length = length;
        this.line = firstLine;
        this.repaired = repaired;
    }

    private static String windows1252() {
        var bytes = new byte[128];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i + 128);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    String text() {
        var text = new StringBuilder(length);
        int whole = 0; // what lies before is in the text
        int counted = 0;
        int i = 0;
        while (i < length) {
            int size = Utf8.sequence(bytes, i, length);
            if (size > 0) {
                i += size;
                continue;
            }
            text.append(new String(bytes, whole, i - whole, StandardCharsets.UTF_8));
            line += LineEnds.count(text, counted, text.length());
            counted = text.length();
            for (int bad = 0; bad < -size; bad++) {
                text.append(WINDOWS_1252.charAt(bytes[i++] & 0x7f));
                repaired.add(line);
            }
            whole = i;
        }
        return text.append(new String(bytes, whole, length - whole, StandardCharsets.UTF_8))
                .toString();
    }
}
