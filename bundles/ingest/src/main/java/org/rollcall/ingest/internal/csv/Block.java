package org.rollcall.ingest.internal.csv;

/** A piece of a file that ends with a line end, or with the file. */
final class Block {
    private final Encoding encoding;
    private final int length;
    private final boolean plain;
    private final boolean clean;
    private final long firstLine;
    private final boolean last;
    private byte[] bytes;
    private BlockText text;

    /**
     * @param plain whether there are no characters in it but those of ASCII that are shown, tabs
     *     and line ends
     * @param clean whether there is nothing in it that is taken out, if all of it can be decoded
     * @param firstLine physical line on which it starts, from 1
     * @param last whether the file ends here
     */
    Block(
            byte[] bytes,
            int length,
            Encoding encoding,
            boolean plain,
            boolean clean,
            long firstLine,
            boolean last) {
        this.bytes = bytes;
        this.length = length;
        this.encoding = encoding;
        this.plain = plain;
        this.clean = clean;
        this.firstLine = firstLine;
        this.last = last;
    }

    /** The text, made at the first call, which is a worker's as a rule, since it costs a copy. */
    synchronized BlockText text() {
        if (text == null) {
            text = BlockText.of(bytes, length, encoding.charset(), plain, clean, firstLine);
            bytes = null;
        }
        return text;
    }

    long firstLine() {
        return firstLine;
    }

    boolean last() {
        return last;
    }
}
