package org.rollcall.ingest.internal.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.progress.Progress;
import org.rollcall.ingest.internal.InputFiles;
import org.slf4j.LoggerFactory;

/** A sheet of a workbook; its first row that is not blank is the header. */
final class WorkbookTable implements RawTable {
    private static final Dialect NO_DIALECT = new Dialect(StandardCharsets.UTF_8, false, ',');

    /** Rows between two looks at whether to stop. */
    private static final int STRIDE = 1_000;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String name;
    private final List<String> header;
    private final long headerLine;
    private final String sha256;
    private final CellText cellText;
    private final AtomicBoolean read = new AtomicBoolean();
    private volatile Findings findings;

    private WorkbookTable(
            ReadableWorkbook workbook,
            Stream<Row> stream,
            String name,
            String sha256,
            CellText cellText,
            List<String> header,
            long headerLine,
            Iterator<Row> rows) {
        this.workbook = workbook;
        this.stream = stream;
        this.name = name;
        this.header = header;
        this.headerLine = headerLine;
        this.rows = rows;
        this.sha256 = sha256;
        this.cellText = cellText;
    }

    /**
     * @param sha256 digest of the file
     */
    static WorkbookTable open(ReadableWorkbook workbook, Sheet sheet, String name, String sha256)
            throws IOException, InputException {
        var cellText = new CellText(workbook.isDate1904());
        Stream<Row> stream = sheet.openStream();
        Iterator<Row> rows = stream.iterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> names = texts(row, cellText).stream().map(FieldText::trim).toList();
            if (!names.isEmpty()) {
                return new WorkbookTable(
                        workbook, stream, name, sha256, cellText, names, row.getRowNum(), rows);
            }
        }
        stream.close();
        throw new InputException(
                name, 0, "", "The sheet is empty.", "Put a header row and the notes into it.");
    }

    @Override
    public Dialect dialect() {
        return NO_DIALECT;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public <C extends RowCollector> List<C> read(
            Supplier<C> collectors, RowTest rowTest, Progress progress) throws InputException {
        if (!read.compareAndSet(false, true)) {
            throw new IllegalStateException("A table can be read once");
        }
        C collector = collectors.get();
        long line = headerLine;
        long given = 0;
        for (int count = 0; ; count++) {
            if (count % STRIDE == 0) {
                progress.checkCancelled();
            }
            SheetRow row = nextRow(line);
            if (row == null) {
                break;
            }
            line = row.line();
            if (!row.texts().isEmpty()) {
                collector.accept(row);
                given++;
            }
        }
        // Rows that a sheet leaves out are as blank as those without a value.
        findings = new Findings(sha256, line - headerLine - given, notices());
        progress.report(1, "Read " + name);
        return List.of(collector);
    }

    private List<String> notices() {
        long controls = cellText.controls();
        return controls == 0
                ? List.of()
                : List.of(
                        "%s has %,d control %s in its cells; a space was read for each."
                                .formatted(
                                        name,
                                        controls,
                                        controls == 1 ? "character" : "characters"));
    }

    /** The next row, blank or not; null after the last. */
    private SheetRow nextRow(long rowBefore) throws InputException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            return new SheetRow(row.getRowNum(), texts(row, cellText));
        } catch (OutOfMemoryError e) {
            throw InputFiles.tooLarge(name, e);
        } catch (RuntimeException e) {
            // The library answers damage with exceptions of all kinds.
            throw new InputException(
                    name,
                    "The workbook can't be read beyond row %d (%s)."
                            .formatted(rowBefore, e.getMessage()),
                    WorkbookGuard.REMEDY,
                    e);
        }
    }

    /** The row's cells up to the last that is not empty; none for a blank row. */
    private static List<String> texts(Row row, CellText cellText) {
        var texts = new ArrayList<String>();
        int filled = 0;
        for (Cell cell : row) {
            String text = cellText.of(cell);
            texts.add(text);
            if (!FieldText.isBlank(text)) {
                filled = texts.size();
            }
        }
        return texts.subList(0, filled);
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
        try {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(WorkbookTable.class).warn("A workbook does not close", e);
        }
    }

    private record SheetRow(long line, List<String> texts) implements RawRow {
        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public String get(int index) {
            return index < texts.size() ? texts.get(index) : "";
        }

        @Override
        public String raw() {
            return String.join(",", texts);
        }
    }
}
