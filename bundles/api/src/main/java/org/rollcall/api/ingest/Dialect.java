package org.rollcall.api.ingest;

import java.nio.charset.Charset;

/**
 * How a delimited file is written.
 *
 * @param encoding the character encoding, without regard to a byte-order mark
 * @param byteOrderMark whether the file starts with a byte-order mark
 * @param delimiter the character between fields: comma, semicolon, tab or pipe
 */
public record Dialect(Charset encoding, boolean byteOrderMark, char delimiter) {

    /**
     * The delimiter's name for reports: {@code comma}, {@code semicolon}, {@code tab} or {@code
     * pipe}.
     */
    public String delimiterName() {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            default -> String.valueOf(delimiter);
        };
    }
}
