package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import org.rollcall.api.ingest.InputException;

/** A row that can't be read, so that nothing after it can be either. */
final class UnreadableRowException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String column;
    private final String remedy;

    private UnreadableRowException(long line, String problem, String remedy, Throwable cause) {
        this(line, "", problem, remedy, cause);
    }

    private UnreadableRowException(
            long line, String column, String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.line = line;
        this.column = column;
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

    /**
     * A zero, as in files that were cut off while they were copied. Refused, since nobody knows
     * what it stands for.
     *
     * @param line physical line on which it stands, from 1
     */
    static UnreadableRowException zero(long line) {
        return new UnreadableRowException(
                line,
                "A zero byte stands here, which no text holds, so the file is damaged or is not a text file.",
                "Export the file again, or copy it again.",
                null);
    }

    /**
     * A mark in the header that takes rows into a column's name.
     *
     * @param column the name behind the mark, up to the delimiter or the line's end
     */
    static UnreadableRowException openHeader(long line, String column) {
        return new UnreadableRowException(
                line,
                column,
                "The quotation mark that opens here is never closed, so the header would take rows into itself.",
                "Close or remove that mark in a text editor, or export the file again.",
                null);
    }

    /** A header with more names than anybody writes. */
    static UnreadableRowException tooWide(long line, int columns, int most) {
        return new UnreadableRowException(
                line,
                "The header has %,d columns; Rollcall reads up to %,d.".formatted(columns, most),
                "Check that it is an export, and export it again. An administrator can set the limit.",
                null);
    }

    /** A header that holds the whole file, since no line end is one of a CSV file. */
    static UnreadableRowException oddLineEnds(long line, String characters) {
        return new UnreadableRowException(
                line,
                "The lines end with %s, by which no CSV file ends its lines.".formatted(characters),
                "Save it with usual line ends in a text editor, or export it again.",
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
        var refusal = new InputException(name, line, column, getMessage(), remedy);
        refusal.initCause(this);
        return refusal;
    }
}
