package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a text file's bytes are to be read (attendance rules, section 0): by its byte-order mark;
 * else as the user says; else UTF-16 where every second byte of its start is zero; else UTF-8 where
 * all or nearly all of its bytes are; else Windows-1252.
 *
 * @param markLength bytes of the byte-order mark; 0 where there is none
 * @param guessed whether it is Windows-1252 for want of anything better
 */
record Encoding(Charset charset, int markLength, boolean guessed) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    /**
     * @param head the file's first bytes
     * @param given what the user says
     * @throws UnreadableRowException if a zero byte is found
     */
    static Encoding of(Path file, byte[] head, Optional<Charset> given) throws IOException {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(UTF_8, 3, false);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(UTF_16LE, 2, false);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(UTF_16BE, 2, false);
        }
        Optional<Charset> wide = WideText.charset(head);
        if (given.isPresent()) {
            boolean anyOrder = given.get().name().equals("UTF-16");
            return new Encoding(anyOrder ? wide.orElse(UTF_16BE) : given.get(), 0, false);
        }
        return wide.isPresent() ? new Encoding(wide.get(), 0, false) : byAllBytes(file);
    }

    /** Whether the lines and fields of a file in that encoding can be told. */
    static boolean isReadable(Charset charset) {
        if (charset.name().startsWith("UTF-16")) {
            return true;
        }
        String signs = "\r\n,;\t|\"";
        return charset.canEncode() && Arrays.equals(signs.getBytes(charset), signs.getBytes(UTF_8));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the whole file, which takes some hundredths of a second for a hundred megabytes. */
    private static Encoding byAllBytes(Path file) throws IOException {
        long good = 0;
        long broken = 0;
        long before = 0;
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = new byte[BUFFER];
            int kept = 0;
            boolean ended = false;
            while (!ended) {
                int read = in.readNBytes(bytes, kept, BUFFER - kept);
                ended = read < BUFFER - kept;
                int end = kept + read;
                int stop = ended ? end : end - 3; // so that no character is cut
                int i = 0;
                while ((i = behindAscii(bytes, i, end)) < stop) {
                    if (bytes[i] == 0) {
                        throw UnreadableRowException.zero(lineAt(file, before + i));
                    }
                    int size = Utf8.sequence(bytes, i, end);
                    if (size > 0) {
                        good++;
                        i += size;
                    } else {
                        broken++;
                        i -= size;
                    }
                }
                before += i;
                kept = end - i;
                System.arraycopy(bytes, i, bytes, 0, kept);
            }
        }
        boolean utf8 = broken * 10 <= good + broken || broken == 1 && good > 0;
        return new Encoding(utf8 ? UTF_8 : WINDOWS_1252, 0, !utf8);
    }

    /** Where the next byte stands that is zero or not of ASCII. */
    private static int behindAscii(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end) {
            if (i + Long.BYTES <= end) {
                long eight = (long) LONGS.get(bytes, i);
                if (((eight - ONES | eight) & HIGH) == 0) {
                    i += Long.BYTES;
                    continue;
                }
            }
            if (bytes[i] <= 0) {
                return i;
            }
            i++;
        }
        return end;
    }

    /** The physical line, from 1, on which a byte stands. */
    private static long lineAt(Path file, long offset) throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            for (long i = 0; i < offset; i++) {
                if (in.read() == '\n') {
                    line++;
                }
            }
        }
        return line;
    }

    /** Bytes of a line feed, and the alignment at which it must lie. */
    int unit() {
        return charset.name().startsWith("UTF-16") ? 2 : 1;
    }
}
