package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;

/**
 * Gives the rows of one block to a collector. The record that the block's end cuts in two is not
 * given, nor one of which only the next block tells where it ends.
 */
final class BlockParser {
    private final CSVFormat format;
    private final RowTest rowTest;
    private final String text;
    private final StrayQuotes quotes;
    private final RowCollector collector;
    private final CsvRow row;

    private long blankLines;
    private boolean hasRow;
    private long strayLine;

    /**
     * What a block held.
     *
     * @param cut where the record starts that is not given; the text's length where there is none
     * @param cutLine physical line there, from 1
     * @param blankLines lines without a value
     * @param hasRow whether it has a line that the row test takes for a row
     * @param strayLine line of the last stray mark that no such row follows; 0 where there is none
     */
    record Result(int cut, long cutLine, long blankLines, boolean hasRow, long strayLine) {}

    private BlockParser(
            CSVFormat format,
            RowTest rowTest,
            String text,
            StrayQuotes quotes,
            RowCollector collector) {
        this.format = format;
        this.rowTest = rowTest;
        this.text = text;
        this.quotes = quotes;
        this.collector = collector;
        this.row = new CsvRow(text);
    }

    /**
     * @param text the block's text
     * @param start where its first record starts
     * @param firstLine physical line of that start, from 1
     * @param last whether the file ends with the text
     * @throws UnreadableRowException if the parser gives up at a record
     */
    static Result parse(
            CSVFormat format,
            StrayQuotes.Columns columns,
            RowTest rowTest,
            String text,
            int start,
            long firstLine,
            boolean last,
            RowCollector collector)
            throws IOException {
        var quotes = new StrayQuotes(format, columns, rowTest, text, last);
        return new BlockParser(format, rowTest, text, quotes, collector).run(start, firstLine);
    }

    private Result run(int start, long firstLine) throws IOException {
        int position = start;
        long line = firstLine;
        while (true) {
            StrayQuotes.Found found = quotes.next(position, line);
            int end = found == null ? text.length() : found.recordStart();
            line = rows(position, end, line);
            if (found == null || found.isUndecided()) {
                return new Result(end, line, blankLines, hasRow, strayLine);
            }
            position = found.nextLine();
            CSVRecord fields = CsvRow.record(format, text, end, lineEnd(end, position));
            collector.accept(
                    new CsvRow(text)
                            .set(fields, line, end, position)
                            .withStrayQuote(found.field()));
            strayLine = line;
            line += LineEnds.count(text, end, position);
        }
    }

    private int lineEnd(int start, int nextLine) {
        int end = nextLine;
        while (end > start && LineEnds.is(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Gives the records of a part of the text, all whole; the physical line after them. */
    private long rows(int start, int end, long firstLine) throws IOException {
        if (start == end) {
            return firstLine;
        }
        try (var parser =
                CSVParser.builder()
                        .setReader(new TextReader(text, start, end))
                        .setFormat(format)
                        .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            CSVRecord waiting = null;
            long waitingLine = firstLine;
            while (true) {
                long nextLine = firstLine + parser.getCurrentLineNumber();
                CSVRecord next = next(records, nextLine);
                int nextStart = next == null ? end : start + (int) next.getCharacterPosition();
                if (waiting != null) {
                    int rowStart = start + (int) waiting.getCharacterPosition();
                    give(row.set(waiting, waitingLine, rowStart, nextStart));
                }
                if (next == null) {
                    return nextLine;
                }
                waiting = next;
                waitingLine = nextLine;
            }
        }
    }

    /** The next record; null after the last. */
    private static CSVRecord next(Iterator<CSVRecord> records, long line)
            throws UnreadableRowException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw UnreadableRowException.parsing(line, e.getCause());
        }
    }

    private void give(CsvRow given) {
        if (given.isBlank()) {
            blankLines++;
            return;
        }
        if ((!hasRow || strayLine > 0) && rowTest.isRow(given)) {
            hasRow = true;
            strayLine = 0;
        }
        collector.accept(given);
    }
}
