package org.rollcall.workspace.internal.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The form of the vault's own files: a checksum of eight hexadecimal digits, a blank, JSON, a line
 * feed.
 */
final class Lines {
    private static final int CHECKSUM_LENGTH = 8;

    private Lines() {}

    /**
     * What a file holds.
     *
     * @param whole the JSON of lines whose checksum is right, in the file's order; the last one may
     *     lack its line feed
     * @param damaged complete lines whose checksum is wrong
     * @param torn whether there is a last line that is neither complete nor right, as a machine
     *     leaves it that stops while writing
     * @param unended whether the last line is right but for its line feed
     */
    record Content(List<String> whole, int damaged, boolean torn, boolean unended) {
        static final Content NOTHING = new Content(List.of(), 0, false, false);

        Content {
            whole = List.copyOf(whole);
        }
    }

    static byte[] line(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return (checksum(bytes, 0, bytes.length) + " " + json + "\n").getBytes(UTF_8);
    }

    static Content read(byte[] bytes) {
        var whole = new ArrayList<String>();
        int damaged = 0;
        boolean torn = false;
        boolean unended = false;
        for (int start = 0; start < bytes.length; ) {
            int end = lineEnd(bytes, start);
            boolean ended = end < bytes.length;
            int json = start + CHECKSUM_LENGTH + 1;
            if (isRight(bytes, start, json, end)) {
                whole.add(new String(bytes, json, end - json, UTF_8));
                unended = !ended;
            } else if (ended) {
                damaged++;
            } else {
                torn = true;
            }
            start = end + 1;
        }
        return new Content(whole, damaged, torn, unended);
    }

    private static boolean isRight(byte[] bytes, int start, int json, int end) {
        return json < end
                && bytes[json - 1] == ' '
                && checksum(bytes, json, end)
                        .equals(new String(bytes, start, CHECKSUM_LENGTH, UTF_8));
    }

    private static int lineEnd(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String checksum(byte[] bytes, int from, int to) {
        var crc = new CRC32C();
        crc.update(bytes, from, to - from);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
