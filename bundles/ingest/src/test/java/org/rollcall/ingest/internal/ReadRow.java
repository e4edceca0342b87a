package org.rollcall.ingest.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.progress.Progress;

/**
 * A row as a test sees it.
 *
 * @param strayQuote the field whose quotation mark is never closed; -1 where there is none
 */
public record ReadRow(long line, List<String> fields, String raw, int strayQuote) {
    public ReadRow(long line, List<String> fields, String raw) {
        this(line, fields, raw, -1);
    }

    /** What a reader gives for a file: the header as a row of line 0, then the rows. */
    public static List<ReadRow> all(TableReader reader, Path file) throws InputException {
        try (var table = reader.open(file, "file.csv")) {
            return all(table, row -> false);
        }
    }

    /** The same of an open table. */
    public static List<ReadRow> all(RawTable table, RowTest rowTest) throws InputException {
        var rows = new ArrayList<ReadRow>();
        rows.add(new ReadRow(0, table.header(), ""));
        table.read(Rows::new, rowTest, Progress.none()).forEach(chunk -> rows.addAll(chunk.rows));
        return rows;
    }

    /** A copy of a row as a reader gives it. */
    public static ReadRow of(RawRow row) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            fields.add(row.get(i));
        }
        return new ReadRow(row.line(), fields, row.raw(), row.strayQuote());
    }

    private static final class Rows implements RowCollector {
        private final List<ReadRow> rows = new ArrayList<>();

        @Override
        public void accept(RawRow row) {
            rows.add(of(row));
        }
    }
}
