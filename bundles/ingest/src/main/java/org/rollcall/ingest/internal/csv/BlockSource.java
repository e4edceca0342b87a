package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.rollcall.util.io.Digests;

/**
 * Cuts a file's bytes into blocks at line ends. Whether a cut lies between two records or inside a
 * quoted field is not known here.
 */
final class BlockSource {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long BLANKS = 0x2020202020202020L;
    private static final long HIGH = 0x8080808080808080L;

    private final InputStream in;
    private final Encoding encoding;
    private final int blockSize;
    private final int longestRow;
    private final boolean bigEndian;

    /** Null where nobody asks for it. */
    private MessageDigest digest;

    private byte[] carry = new byte[0];
    private long line = 1;
    private boolean ended;
    private long bytesRead;

    /** Of the block looked at last; see {@link Block}. */
    private boolean plain;

    private boolean clean;

    /**
     * @param in stands at the file's start; its byte-order mark is read at once
     * @param blockSize bytes of a block, about
     * @param longestRow characters that a row may have
     */
    BlockSource(InputStream in, Encoding encoding, int blockSize, int longestRow)
            throws IOException {
        this.in = in;
        this.encoding = encoding;
        this.blockSize = Math.max(encoding.unit(), blockSize - blockSize % encoding.unit());
        this.longestRow = longestRow;
        this.bigEndian = !encoding.charset().equals(StandardCharsets.UTF_16LE);
        digest = Digests.sha256();
        digest.update(in.readNBytes(encoding.markLength()));
    }

    /**
     * The next block; null after the last.
     *
     * @throws UnreadableRowException if a line is longer than a row may be, or holds a zero
     */
    Block next() throws IOException {
        if (ended) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(carry, carry.length + blockSize);
        int length = carry.length;
        int cut;
        do {
            if (length == bytes.length) { // a line longer than a block
                refuseZeros(bytes, length);
                if (length / encoding.unit() > longestRow + blockSize) {
                    throw UnreadableRowException.tooLong(line, longestRow);
                }
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            int read = in.readNBytes(bytes, length, bytes.length - length);
            if (digest != null) {
                digest.update(bytes, length, read);
            }
            bytesRead += read;
            ended = read < bytes.length - length;
            length += read;
            cut = ended ? length : lastLineEnd(bytes, length);
        } while (cut == 0 && !ended);
        carry = Arrays.copyOfRange(bytes, cut, length);
        long firstLine = line;
        line += lineEnds(bytes, cut);
        return new Block(bytes, cut, encoding, plain, clean, firstLine, ended);
    }

    /** Bytes read so far, for progress. */
    long bytesRead() {
        return bytesRead;
    }

    /** Nobody will ask for the digest. */
    void skipDigest() {
        digest = null;
    }

    /**
     * Digest of the file's bytes, in lower-case hexadecimal digits; to be asked once, after the
     * last block. Empty where it was to be skipped.
     */
    String sha256() {
        return digest == null ? "" : Digests.hex(digest);
    }

    /** Where the text after the last line end starts; 0 where there is no line end. */
    private int lastLineEnd(byte[] bytes, int length) {
        int unit = encoding.unit();
        int carriageReturn = 0;
        int after = '\r'; // what follows the last character is not known
        for (int i = length - length % unit - unit; i >= 0; i -= unit) {
            int c = character(bytes, i);
            if (c == '\n') {
                return i + unit;
            }
            // A carriage return before another may be the first of CR CR LF.
            if (c == '\r' && after != '\r' && carriageReturn == 0) {
                carriageReturn = i + unit;
            }
            after = c;
        }
        return carriageReturn;
    }

    /** Line ends in a block (see {@link LineEnds}); looks on the way whether it is plain. */
    private long lineEnds(byte[] bytes, int length) throws UnreadableRowException {
        plain = encoding.unit() == 1;
        clean = plain;
        return plain ? lineEndsOfBytes(bytes, length) : lineEndsOfPairs(bytes, length);
    }

    private long lineEndsOfBytes(byte[] bytes, int length) throws UnreadableRowException {
        boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        boolean odd = false;
        boolean high = false;
        long ends = 0;
        int i = 0;
        while ((i = behindShown(bytes, i, length)) < length) {
            byte b = bytes[i];
            if (b == '\n') {
                int returns = returnsBefore(bytes, i);
                ends += returns == 0 ? 1 : 1 - returns;
                odd |= returns > 1;
            } else if (b == '\r') {
                ends++;
            } else if (b == 0) {
                throw UnreadableRowException.zero(line + ends);
            } else if (b < 0) {
                high = true;
                odd |= !utf8 || mayBeTakenOut(bytes, i, length);
            } else if (b < ' ' && b != '\t' || b == 0x7F) {
                odd = true;
            }
            i++;
        }
        plain = !odd && !high;
        clean = !odd;
        return ends;
    }

    /** Whether a control character from U+0080 on or a byte-order mark may start here, in UTF-8. */
    private static boolean mayBeTakenOut(byte[] bytes, int i, int length) {
        return bytes[i] == (byte) 0xEF
                || bytes[i] == (byte) 0xC2 && (i + 1 == length || bytes[i + 1] < (byte) 0xA0);
    }

    /** Where eight bytes start of which one at least is no shown character of ASCII. */
    private static int behindShown(byte[] bytes, int start, int length) {
        int i = start;
        while (i + Long.BYTES <= length) {
            long eight = (long) LONGS.get(bytes, i);
            if (((eight - BLANKS | eight + ONES | eight) & HIGH) != 0) {
                return i;
            }
            i += Long.BYTES;
        }
        return i;
    }

    private static int returnsBefore(byte[] bytes, int position) {
        int start = position;
        while (start > 0 && bytes[start - 1] == '\r') {
            start--;
        }
        return position - start;
    }

    private long lineEndsOfPairs(byte[] bytes, int length) throws UnreadableRowException {
        long ends = 0;
        int returns = 0; // carriage returns that stand right before
        for (int i = 0; i + 2 <= length; i += 2) {
            int c = character(bytes, i);
            if (c == '\r') {
                ends++;
                returns++;
                continue;
            }
            if (c == '\n') {
                ends += returns == 0 ? 1 : 1 - returns;
            } else if (c == 0) {
                throw UnreadableRowException.zero(line + ends);
            }
            returns = 0;
        }
        return ends;
    }

    private void refuseZeros(byte[] bytes, int length) throws UnreadableRowException {
        for (int i = 0; i + encoding.unit() <= length; i += encoding.unit()) {
            if (character(bytes, i) == 0) {
                throw UnreadableRowException.zero(line);
            }
        }
    }

    private int character(byte[] bytes, int i) {
        if (encoding.unit() == 1) {
            return bytes[i];
        }
        int first = bytes[i] & 0xff;
        int second = bytes[i + 1] & 0xff;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }
}
