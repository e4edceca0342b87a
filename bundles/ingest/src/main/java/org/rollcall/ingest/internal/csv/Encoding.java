package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file's bytes are to be read: by its byte-order mark, else UTF-8 where all bytes are
 * valid UTF-8, else Windows-1252.
 *
 * @param markLength bytes of the byte-order mark; 0 where there is none
 */
record Encoding(Charset charset, int markLength) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /** Reads the whole file, which takes some hundredths of a second for a hundred megabytes. */
    static Encoding of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            int length = in.readNBytes(buffer, 0, BUFFER);
            if (startsWith(buffer, length, 0xEF, 0xBB, 0xBF)) {
                return new Encoding(UTF_8, 3);
            }
            if (startsWith(buffer, length, 0xFF, 0xFE)) {
                return new Encoding(UTF_16LE, 2);
            }
            if (startsWith(buffer, length, 0xFE, 0xFF)) {
                return new Encoding(UTF_16BE, 2);
            }
            var validator = new Utf8Validator();
            while (length > 0) {
                if (!validator.accept(buffer, length)) {
                    return new Encoding(WINDOWS_1252, 0);
                }
                length = in.readNBytes(buffer, 0, BUFFER);
            }
            return new Encoding(validator.complete() ? UTF_8 : WINDOWS_1252, 0);
        }
    }

    private static boolean startsWith(byte[] bytes, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Bytes of a line feed, and the alignment at which it must lie. */
    int unit() {
        return charset.equals(UTF_16LE) || charset.equals(UTF_16BE) ? 2 : 1;
    }
}
