package org.example.ods;

import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.progress.Progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

import javax.xml.stream.XMLStreamException;

/** A sheet whose first row that is not blank is the header. */
final class OdsTable implements RawTable {
    private static final String SHEET = "Sheet1";

    private final String name;
    private final String sha256;
    private final Sheet sheet;
    private final Sheet.Rows first;
    private final List<String> header;
    private Findings findings;

    private OdsTable(String name, String sha256, Sheet sheet, Sheet.Rows first) {
        this.name = name;
        this.sha256 = sha256;
        this.sheet = sheet;
        this.first = first;
        header = first.cells().stream().map(FieldText::trim).toList();
    }

    static OdsTable open(byte[] file, String name)
            throws IOException, XMLStreamException, InputException {
        List<String> names = new Sheet(new Xml(Content.of(file, name))).names();
        if (!names.contains(SHEET) && names.size() != 1) {
            throw new InputException(
                    name,
                    0,
                    "",
                    "The spreadsheet has several sheets, and none is named %s: %s."
                            .formatted(SHEET, String.join(", ", names)),
                    "Rename the sheet to read to %s.".formatted(SHEET));
        }
        var sheet = new Sheet(new Xml(Content.of(file, name)));
        sheet.enter(names.contains(SHEET) ? SHEET : names.get(0));
        Sheet.Rows rows = sheet.nextRows();
        while (rows != null && rows.cells().isEmpty()) {
            rows = sheet.nextRows();
        }
        if (rows == null) {
            throw Refusals.because(name, "The sheet is empty.");
        }
        return new OdsTable(name, digest(file), sheet, rows);
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }

    @Override
    public Dialect dialect() {
        return new Dialect(StandardCharsets.UTF_8, false, ',');
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public <C extends RowCollector> List<C> read(
            Supplier<C> collectors, RowTest rowTest, Progress progress) throws InputException {
        C collector = collectors.get();
        long line = first.line();
        long given = 0;
        try {
            // A header that is repeated is a header and rows that equal it.
            Sheet.Rows rows = new Sheet.Rows(line + 1, first.count() - 1, first.cells());
            for (; rows != null; rows = sheet.nextRows()) {
                for (int i = 0; i < rows.count() && !rows.cells().isEmpty(); i++) {
                    if (given++ % 1000 == 0) {
                        progress.checkCancelled();
                    }
                    line = rows.line() + i;
                    collector.accept(new Row(line, rows.cells()));
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw Refusals.damaged(name, "beyond row " + line, e);
        }
        findings = new Findings(sha256, line - first.line() - given, List.of());
        progress.report(1, "Read " + name);
        return List.of(collector);
    }

    @Override
    public Findings findings() {
        if (findings == null) {
            throw new IllegalStateException("The rows have not been read");
        }
        return findings;
    }

    @Override
    public void close() {
        // All of the file is in memory.
    }

    private record Row(long line, List<String> cells) implements RawRow {
        @Override
        public int size() {
            return cells.size();
        }

        @Override
        public String get(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        @Override
        public String raw() {
            return String.join(",", cells);
        }
    }
}
