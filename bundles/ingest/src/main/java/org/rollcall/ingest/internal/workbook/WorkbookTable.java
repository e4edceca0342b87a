package org.rollcall.ingest.internal.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.progress.Progress;
import org.slf4j.LoggerFactory;

/** A sheet of a workbook; its first row that is not blank is the header. */
final class WorkbookTable implements RawTable {
    private static final Dialect NO_DIALECT = new Dialect(StandardCharsets.UTF_8, false, ',');

    /** Rows between two looks at whether to stop. */
    private static final int STRIDE = 1_000;

    /** Digits before or after the point; no double has more. */
    private static final int LONGEST_NUMBER = 400;

    private static final MathContext SHOWN = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String name;
    private final List<String> header;
    private final long headerLine;
    private final AtomicBoolean read = new AtomicBoolean();

    private WorkbookTable(
            ReadableWorkbook workbook,
            Stream<Row> stream,
            String name,
            List<String> header,
            long headerLine,
            Iterator<Row> rows) {
        this.workbook = workbook;
        this.stream = stream;
        this.name = name;
        this.header = header;
        this.headerLine = headerLine;
        this.rows = rows;
    }

    static WorkbookTable open(ReadableWorkbook workbook, Sheet sheet, String name)
            throws IOException, InputException {
        Stream<Row> stream = sheet.openStream();
        Iterator<Row> rows = stream.iterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> names = texts(row).stream().map(String::strip).toList();
            if (!names.isEmpty()) {
                return new WorkbookTable(workbook, stream, name, names, row.getRowNum(), rows);
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
            }
        }
        progress.report(1, "Read " + name);
        return List.of(collector);
    }

    /** The next row, blank or not; null after the last. */
    private SheetRow nextRow(long rowBefore) throws InputException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            return new SheetRow(row.getRowNum(), texts(row));
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
    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        int filled = 0;
        for (Cell cell : row) {
            String text = text(cell);
            texts.add(text);
            if (!text.isBlank()) {
                filled = texts.size();
            }
        }
        return texts.subList(0, filled);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return text(number);
        }
        return cell.getValue() == null
                ? Objects.requireNonNullElse(cell.getRawValue(), "")
                : cell.getText();
    }

    /**
     * Ids that Excel keeps as numbers have no decimals and no exponent; fractions have the fifteen
     * digits that Excel shows, not the noise behind them.
     */
    private static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER
                || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            return number.toString();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? plain.toPlainString()
                : plain.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    @Override
    public Findings findings() {
        return new Findings("", 0, List.of());
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
