package org.rollcall.analytics.internal.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.progress.Progress;

/**
 * A file of a case, read in one go: UTF-8 with commas, as all of them are, or a workbook's first
 * sheet.
 */
record CaseFile(List<String> header, List<List<String>> rows) implements RawTable {

    static CaseFile csv(Path path) throws IOException {
        String text = Files.readString(path);
        var lines = new ArrayList<List<String>>();
        try (var parser = CSVFormat.DEFAULT.parse(new java.io.StringReader(withoutMark(text)))) {
            for (CSVRecord record : parser) {
                lines.add(record.toList());
            }
        }
        return of(lines);
    }

    static CaseFile workbook(Path path) throws IOException {
        var lines = new ArrayList<List<String>>();
        try (var workbook = new ReadableWorkbook(path.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(
                    row ->
                            lines.add(
                                    row.stream()
                                            .map(cell -> cell == null ? "" : text(cell))
                                            .toList()));
        }
        return of(lines);
    }

    private static String text(Cell cell) {
        return cell.getText() == null ? "" : cell.getText();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static CaseFile of(List<List<String>> lines) {
        return new CaseFile(
                lines.get(0).stream().map(String::strip).toList(),
                List.copyOf(lines.subList(1, lines.size())));
    }

    /** The rows by column name. */
    List<Map<String, String>> records() {
        var records = new ArrayList<Map<String, String>>();
        for (List<String> row : rows) {
            var record = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                record.put(header.get(i), row.get(i));
            }
            records.add(record);
        }
        return records;
    }

    @Override
    public Dialect dialect() {
        return new Dialect(StandardCharsets.UTF_8, false, ',');
    }

    @Override
    public <C extends RowCollector> List<C> read(
            Supplier<C> collectors, RowTest rowTest, Progress progress) {
        C collector = collectors.get();
        for (int i = 0; i < rows.size(); i++) {
            collector.accept(new Row(i + 2, rows.get(i)));
        }
        return List.of(collector);
    }

    @Override
    public Findings findings() {
        return new Findings("", 0, List.of());
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /**
     * @param line the record's number: no record of the cases spans lines
     */
    private record Row(long line, List<String> fields) implements RawRow {
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
