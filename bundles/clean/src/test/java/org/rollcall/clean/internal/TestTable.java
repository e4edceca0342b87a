package org.rollcall.clean.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.progress.Progress;

/**
 * A raw table in memory; the header is line 1.
 *
 * @param cuts indices of rows before which a chunk ends
 * @param strayQuotes by index of row, the field whose quotation mark is never closed
 * @param findings what the reading found besides
 * @param rowTests the tests of rows that the reader was given
 */
public record TestTable(
        List<String> header,
        List<List<String>> rows,
        List<Integer> cuts,
        Map<Integer, Integer> strayQuotes,
        Findings findings,
        List<RowTest> rowTests)
        implements RawTable {

    public TestTable(List<String> header, List<List<String>> rows, List<Integer> cuts) {
        this(header, rows, cuts, Map.of(), new Findings("", 0, List.of()), new ArrayList<>());
    }

    /** The same with a stray quotation mark in a field of a row, both from 0. */
    public TestTable withStrayQuote(int row, int field) {
        return new TestTable(header, rows, cuts, Map.of(row, field), findings, rowTests);
    }

    public TestTable withFindings(long blankLines, String... notices) {
        var found = new Findings("", blankLines, List.of(notices));
        return new TestTable(header, rows, cuts, strayQuotes, found, rowTests);
    }

    /** Whether a line, read by itself, was said to be a row when this table was read. */
    public boolean isRow(String line) {
        return rowTests.get(0).isRow(new Row(1, fields(line), -1));
    }

    /** From lines with commas; a quoted field is not understood. */
    public static TestTable of(String header, String... rows) {
        return new TestTable(
                fields(header), Arrays.stream(rows).map(TestTable::fields).toList(), List.of());
    }

    private static List<String> fields(String line) {
        return List.of(line.split(",", -1));
    }

    @Override
    public Dialect dialect() {
        return new Dialect(StandardCharsets.UTF_8, false, ',');
    }

    @Override
    public <C extends RowCollector> List<C> read(
            Supplier<C> collectors, RowTest rowTest, Progress progress) {
        rowTests.add(rowTest);
        var chunks = new ArrayList<C>();
        chunks.add(collectors.get());
        for (int i = 0; i < rows.size(); i++) {
            if (cuts.contains(i)) {
                chunks.add(collectors.get());
            }
            chunks.get(chunks.size() - 1)
                    .accept(new Row(i + 2, rows.get(i), strayQuotes.getOrDefault(i, -1)));
        }
        return chunks;
    }

    @Override
    public void close() {}

    private record Row(long line, List<String> fields, int strayQuote) implements RawRow {
        @Override
        public int size() {
            return fields.size();
        }

        @Override
        public String get(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }

        @Override
        public String raw() {
            return String.join(",", fields);
        }
    }
}
