package org.rollcall.workspace.internal.formats;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.rollcall.api.ingest.TableReader;

/** Bytes that files of a format begin with, as {@link TableReader#SIGNATURES} writes them. */
final class Signature {
    private final List<Part> parts = new ArrayList<>();

    private record Part(int place, byte[] bytes) {
        boolean isIn(byte[] head) {
            if (place + bytes.length > head.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (head[place + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @throws IllegalArgumentException if the text is no signature
     */
    Signature(String text) {
        for (String word : text.strip().split(" +")) {
            int colon = word.indexOf(':');
            int place = colon < 0 ? 0 : Integer.parseInt(word.substring(0, colon));
            byte[] bytes = HexFormat.of().parseHex(word.substring(colon + 1));
            if (place < 0 || bytes.length == 0 || place + bytes.length > TableReader.HEAD) {
                throw new IllegalArgumentException(
                        "'%s' does not lie within a file's first %d bytes"
                                .formatted(word, TableReader.HEAD));
            }
            parts.add(new Part(place, bytes));
        }
    }

    /** How many bytes of a file's beginning it tells; 0 where one of them is another. */
    int match(byte[] head) {
        int bytes = 0;
        for (Part part : parts) {
            if (!part.isIn(head)) {
                return 0;
            }
            bytes += part.bytes().length;
        }
        return bytes;
    }
}
