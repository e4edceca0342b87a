package org.rollcall.ingest.internal.csv;

import java.nio.charset.Charset;

/**
 * A piece of a file that ends with a line end, or with the file.
 *
 * @param firstLine physical line on which it starts, from 1
 * @param last whether the file ends here
 */
record Block(byte[] bytes, int length, Charset charset, long firstLine, boolean last) {

    /** The text; costs a copy, so workers make it. */
    String text() {
        return new String(bytes, 0, length, charset);
    }
}
