package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.RawRow;

/** A row of a text, used again for the next. */
final class CsvRow implements RawRow {
    private final String text;
    private CSVRecord record;
    private long line;
    private int start;
    private int end;
    private int strayQuote = -1;
    private boolean singleLines;

    CsvRow(String text) {
        this.text = text;
    }

    /**
     * @param end behind the row; line ends before it are not the row's
     */
    CsvRow set(CSVRecord record, long line, int start, int end) {
        this.record = record;
        this.line = line;
        this.start = start;
        this.end = end;
        while (this.end > start && LineEnds.is(text.charAt(this.end - 1))) {
            this.end--;
        }
        return this;
    }

    CsvRow withStrayQuote(int field) {
        strayQuote = field;
        return this;
    }

    /** Leaves fields over several lines empty. */
    CsvRow ofSingleLines() {
        singleLines = true;
        return this;
    }

    /** What the parser makes of a part of a text, which it takes for the whole of it. */
    static CSVRecord record(CSVFormat format, String text, int start, int end) throws IOException {
        try (var parser =
                CSVParser.builder()
                        .setReader(new TextReader(text, start, end))
                        .setFormat(format)
                        .get()) {
            return parser.iterator().next();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether it has no value in any field. */
    boolean isBlank() {
        for (int i = 0; i < record.size(); i++) {
            if (!FieldText.isBlank(record.get(i))) {
                return false;
            }
        }
        return true;
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
        String value = index < record.size() ? record.get(index) : "";
        return singleLines && value.chars().anyMatch(c -> LineEnds.is((char) c)) ? "" : value;
    }

    @Override
    public int strayQuote() {
        return strayQuote;
    }

    @Override
    public String raw() {
        return text.substring(start, end);
    }
}
