package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import org.rollcall.api.ingest.InputException;

/** A row that can't be read, so that nothing after it can be either. */
final class UnreadableRowException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String remedy;

    private UnreadableRowException(long line, String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.line = line;
        this.remedy = remedy;
    }

    /**
     * A row without end. Refused, since it would be the rest of the file in one field.
     *
     * @param line physical line on which the row starts, from 1
     * @param longest characters that a row may have
     */
    static UnreadableRowException tooLong(long line, int longest) {
        return new UnreadableRowException(
                line,
                "The row that starts here is longer than %,d characters, so a quote that opens in it is probably never closed."
                        .formatted(longest),
                "Close or remove that quote in a text editor, or export the file again.",
                null);
    }

    /** A row at which the parser gave up. */
    static UnreadableRowException parsing(long line, IOException cause) {
        return new UnreadableRowException(
                line,
                "The row can't be read (" + cause.getMessage() + ").",
                "Correct that line in a text editor, or export the file again.",
                cause);
    }

    /** The same for the user, who knows the file as {@code name}. */
    InputException of(String name) {
        var refusal = new InputException(name, line, "", getMessage(), remedy);
        refusal.initCause(this);
        return refusal;
    }
}
