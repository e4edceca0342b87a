package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Optional;

/** Knows UTF-16 without a byte-order mark by its zero bytes. */
final class WideText {
    /** Of how many characters one at least must be of ASCII; ids, dates and commas are. */
    private static final int ASCII_SHARE = 4;

    private WideText() {}

    /**
     * The byte order of a text whose characters of ASCII have their zero byte all on one side;
     * empty where the bytes are no such text.
     */
    static Optional<Charset> charset(byte[] head) {
        int characters = head.length / 2;
        int[] zeros = new int[2];
        for (int i = 0; i < characters * 2; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[1] > 0 && zeros[0] == 0 && zeros[1] * ASCII_SHARE >= characters) {
            return text(head, characters * 2, UTF_16LE);
        }
        if (zeros[0] > 0 && zeros[1] == 0 && zeros[0] * ASCII_SHARE >= characters) {
            return text(head, characters * 2, UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> text(byte[] head, int length, Charset charset) {
        boolean isText =
                new String(head, 0, length, charset)
                        .chars()
                        .allMatch(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r');
        return isText ? Optional.of(charset) : Optional.empty();
    }
}
