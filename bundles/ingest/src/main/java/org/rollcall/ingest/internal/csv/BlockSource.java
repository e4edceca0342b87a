package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a file's bytes into blocks at line ends. Whether a cut lies between two records or inside a
 * quoted field is not known here.
 */
final class BlockSource {
    private final InputStream in;
    private final Encoding encoding;
    private final int blockSize;
    private final int longestRow;
    private final boolean bigEndian;

    private byte[] carry = new byte[0];
    private long line = 1;
    private boolean ended;
    private long bytesRead;

    /**
     * @param in stands after the byte-order mark
     * @param blockSize bytes of a block, about
     * @param longestRow characters that a row may have
     */
    BlockSource(InputStream in, Encoding encoding, int blockSize, int longestRow) {
        this.in = in;
        this.encoding = encoding;
        this.blockSize = Math.max(encoding.unit(), blockSize - blockSize % encoding.unit());
        this.longestRow = longestRow;
        this.bigEndian = encoding.charset().equals(StandardCharsets.UTF_16BE);
    }

    /**
     * The next block; null after the last.
     *
     * @throws UnreadableRowException if a line is longer than a row may be
     */
    Block next() throws IOException {
        if (ended) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(carry, carry.length + blockSize);
        int length = carry.length;
        int cut;
        do {
            if (length == bytes.length) {
                if (length / encoding.unit() > longestRow + blockSize) {
                    throw UnreadableRowException.tooLong(line, longestRow);
                }
                bytes = Arrays.copyOf(bytes, bytes.length * 2); // a line longer than a block
            }
            int read = in.readNBytes(bytes, length, bytes.length - length);
            bytesRead += read;
            ended = read < bytes.length - length;
            length += read;
            cut = ended ? length : lastLineEnd(bytes, length);
        } while (cut == 0 && !ended);
        carry = Arrays.copyOfRange(bytes, cut, length);
        var block = new Block(bytes, cut, encoding.charset(), line, ended);
        line += lineEnds(bytes, cut);
        return block;
    }

    /** Bytes read so far, for progress. */
    long bytesRead() {
        return bytesRead;
    }

    /** Where the text after the last line end starts; 0 where there is no line end. */
    private int lastLineEnd(byte[] bytes, int length) {
        int unit = encoding.unit();
        int carriageReturn = 0;
        for (int i = length - length % unit - unit; i >= 0; i -= unit) {
            int c = character(bytes, i);
            if (c == '\n') {
                return i + unit;
            }
            // A carriage return at the very end may be half of a pair.
            if (c == '\r' && carriageReturn == 0 && i + unit + unit <= length) {
                carriageReturn = i + unit;
            }
        }
        return carriageReturn;
    }

    /** Line ends in a block: LF, CR, and CR LF as one. */
    private long lineEnds(byte[] bytes, int length) {
        int unit = encoding.unit();
        long ends = 0;
        if (unit == 1) {
            byte before = 0;
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (b <= '\r') {
                    if (b == '\r' || b == '\n' && before != '\r') {
                        ends++;
                    }
                }
                before = b;
            }
            return ends;
        }
        int before = 0;
        for (int i = 0; i + 1 < length; i += unit) {
            int c = character(bytes, i);
            if (c == '\r' || c == '\n' && before != '\r') {
                ends++;
            }
            before = c;
        }
        return ends;
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
