package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RowCollector;

/**
 * Gives the rows of one block to a collector. A row is given when the start of the next is known,
 * so that a row that the block's end cuts in two is never given.
 */
final class BlockParser implements RawRow {
    /** Read after a block that is not the last: a record of its own only outside quotes. */
    private static final String SENTINEL = ".\n";

    private final String text;
    private final int textStart;

    private CSVRecord record;
    private long line;
    private int rawStart;
    private int rawEnd;

    private BlockParser(String text, int textStart) {
        this.text = text;
        this.textStart = textStart;
    }

    /**
     * @param text the block's text
     * @param start where its first record starts
     * @param firstLine physical line of that start, from 1
     * @param last whether the file ends with the text
     * @return where the record starts that the block's end cuts in two; the text's length where it
     *     cuts none
     * @throws UnreadableRowException if the parser gives up at a record
     */
    static Cut parse(
            CSVFormat format,
            String text,
            int start,
            long firstLine,
            boolean last,
            RowCollector collector)
            throws IOException {
        var row = new BlockParser(text, start);
        try (var parser =
                CSVParser.builder()
                        .setReader(new TextReader(text, start, last ? "" : SENTINEL))
                        .setFormat(format)
                        .get()) {
            return row.run(parser, firstLine, last, collector);
        }
    }

    /**
     * Where a block's last whole record ends.
     *
     * @param position in the block's text
     * @param line physical line there, from 1
     */
    record Cut(int position, long line) {}

    private Cut run(CSVParser parser, long firstLine, boolean last, RowCollector collector)
            throws UnreadableRowException {
        Iterator<CSVRecord> records = parser.iterator();
        CSVRecord waiting = null;
        long waitingLine = 0;
        while (true) {
            long nextLine = firstLine + parser.getCurrentLineNumber();
            CSVRecord next = next(records, nextLine);
            if (next == null) {
                break;
            }
            int nextStart = textStart + (int) next.getCharacterPosition();
            if (waiting != null) {
                give(waiting, waitingLine, nextStart, collector);
            }
            waiting = next;
            waitingLine = nextLine;
        }
        if (waiting == null) {
            return new Cut(text.length(), firstLine);
        }
        if (last) {
            give(waiting, waitingLine, text.length(), collector);
            return new Cut(text.length(), waitingLine);
        }
        // The record that is left is the sentinel, or the one that swallowed it.
        return new Cut(textStart + (int) waiting.getCharacterPosition(), waitingLine);
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

    private void give(CSVRecord csv, long firstLine, int end, RowCollector collector) {
        record = csv;
        line = firstLine;
        rawStart = textStart + (int) csv.getCharacterPosition();
        rawEnd = end;
        while (rawEnd > rawStart && isLineEnd(text.charAt(rawEnd - 1))) {
            rawEnd--;
        }
        if (rawEnd > rawStart) {
            collector.accept(this); // a blank line is no row
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int size() {
        return record.size();
    }

    @Override
    public String get(int index) {
        return index < record.size() ? record.get(index) : "";
    }

    @Override
    public String raw() {
        return text.substring(rawStart, rawEnd);
    }
}
