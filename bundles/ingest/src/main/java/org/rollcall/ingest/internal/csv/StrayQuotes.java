package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.RowTest;

/**
 * Finds quotation marks that take lines which are rows of their own (attendance rules, section 0).
 *
 * <p>What is found depends on the text from the record on and on nothing else, so that it is the
 * same however a file is cut into blocks. A mark is found at the first row that it takes: the lines
 * behind that are not looked at, so each is looked at once, however many marks are stray.
 */
final class StrayQuotes {
    /** Characters that a row may have beyond its first line where a mark is tried by it. */
    static final int LONGEST_TRIED = 1 << 15;

    private final CSVFormat format;
    private final Columns columns;
    private final RowTest rowTest;
    private final String text;
    private final boolean last;
    private final RecordScan record;
    private final RecordScan tried;

    /** A line's start up to which lines are counted, and its number. */
    private int from;

    private long fromLine;
    private Verdict verdict;

    /** Behind the record walked over last. */
    private int position;

    /**
     * How many fields a row has.
     *
     * @param least names up to the last that is not empty
     * @param most all names
     */
    record Columns(int least, int most) {}

    /**
     * A mark that is stray, or a record that more text must decide.
     *
     * @param recordStart where its record starts
     * @param field the field, from 0, whose mark is stray; -1 where more text must decide
     * @param mark where the mark stands
     * @param nextLine where the line behind the mark's starts
     */
    record Found(int recordStart, int field, int mark, int nextLine) {
        boolean isUndecided() {
            return field < 0;
        }
    }

    private enum Verdict {
        ROW,
        NO_ROW,
        UNDECIDED
    }

    /**
     * @param last whether the file ends with the text; if not, the text ends with a line end
     */
    StrayQuotes(CSVFormat format, Columns columns, RowTest rowTest, String text, boolean last) {
        this.format = format;
        this.columns = columns;
        this.rowTest = rowTest;
        this.text = text;
        this.last = last;
        char delimiter = format.getDelimiterString().charAt(0);
        record = new RecordScan(text, delimiter);
        tried = new RecordScan(text, delimiter);
    }

    /**
     * The next mark that is stray; null where all records up to the text's end are whole.
     *
     * @param start where a record starts
     * @param line physical line of that, from 1
     */
    Found next(int start, long line) throws IOException {
        from = start;
        fromLine = line;
        position = start;
        while (true) {
            int quote = text.indexOf('"', position);
            if (quote < 0) {
                return null;
            }
            int recordStart = quote;
            while (recordStart > position && !LineEnds.is(text.charAt(recordStart - 1))) {
                recordStart--;
            }
            Found found = at(recordStart);
            if (found != null) {
                return found;
            }
        }
    }

    /** The mark that is stray in the record at {@code start}; null where it is whole. */
    Found first(int start, long line) throws IOException {
        from = start;
        fromLine = line;
        return at(start);
    }

    private Found at(int recordStart) throws IOException {
        verdict = Verdict.NO_ROW;
        try {
            position = record.walk(recordStart, text.length(), this::isNoRow);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return record.isOpen() ? found(recordStart) : null;
    }

    private Found found(int recordStart) {
        boolean undecided = verdict == Verdict.UNDECIDED || verdict == Verdict.NO_ROW && !last;
        if (undecided) {
            return new Found(recordStart, -1, -1, recordStart);
        }
        int lineEnd = LineEnds.of(text, record.mark(), text.length());
        int nextLine = lineEnd < text.length() ? LineEnds.after(text, lineEnd) : lineEnd;
        return new Found(recordStart, record.field(), record.mark(), nextLine);
    }

    private boolean isNoRow(int lineStart) {
        verdict = verdict(lineStart);
        return verdict == Verdict.NO_ROW;
    }

    /**
     * Whether a line is a row, by itself or with the lines that its own marks take. Those marks may
     * not be in required columns: such a line is as likely the end of a field as a row's start.
     */
    private Verdict verdict(int lineStart) {
        int lineEnd = LineEnds.of(text, lineStart, text.length());
        if (isRowAlone(lineStart, lineEnd)) {
            return Verdict.ROW;
        }
        if (!tried.isOpen()) {
            return Verdict.NO_ROW;
        }
        int bound = (int) Math.min(text.length(), (long) lineEnd + LONGEST_TRIED);
        int recordEnd = tried.walk(lineStart, bound, inner -> tried.field() < columns.most());
        if (tried.field() >= columns.most()) {
            return Verdict.NO_ROW; // a surplus field has a value
        }
        if (tried.isOpen() || recordEnd == lineEnd + LONGEST_TRIED) {
            boolean more = bound < lineEnd + LONGEST_TRIED && !last;
            return more ? Verdict.UNDECIDED : Verdict.NO_ROW;
        }
        boolean row = tried.torn() < 0 && isRow(lineStart, recordEnd) && takesNoRow(lineStart);
        return row ? Verdict.ROW : Verdict.NO_ROW;
    }

    private boolean isRowAlone(int lineStart, int lineEnd) {
        tried.walk(lineStart, lineEnd, inner -> true);
        return isRow(lineStart, lineEnd);
    }

    /** Whether the marks of a record, which is whole, take no line that is a row by itself. */
    private boolean takesNoRow(int recordStart) {
        var outer = new RecordScan(text, tried.delimiter());
        outer.walk(
                recordStart,
                text.length(),
                inner -> !isRowAlone(inner, LineEnds.of(text, inner, text.length())));
        return !outer.isOpen();
    }

    /** Whether the record walked over last, which ends at {@code end}, is a row. */
    private boolean isRow(int start, int end) {
        if (start == end || tried.fields() < columns.least()) {
            return false;
        }
        try {
            CSVRecord fields = CsvRow.record(format, text, start, end);
            int size = fields.size();
            while (size > columns.most() && FieldText.isBlank(fields.get(size - 1))) {
                size--;
            }
            if (size < columns.least() || size > columns.most()) {
                return false;
            }
            return rowTest.isRow(
                    new CsvRow(text).set(fields, lineOf(start), start, end).ofSingleLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The physical line that starts at {@code start}. */
    private long lineOf(int start) {
        if (start < from) {
            return fromLine - LineEnds.count(text, start, from);
        }
        fromLine += LineEnds.count(text, from, start);
        from = start;
        return fromLine;
    }
}
