package org.rollcall.ingest.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.progress.Progress;

/** A row as a test sees it. */
public record ReadRow(long line, List<String> fields, String raw) {

    /** What a reader gives for a file: the header as a row of line 0, then the rows. */
    public static List<ReadRow> all(TableReader reader, Path file) throws InputException {
        try (var table = reader.open(file, "file.csv")) {
            var rows = new ArrayList<ReadRow>();
            rows.add(new ReadRow(0, table.header(), ""));
            table.read(Rows::new, row -> false, Progress.none())
                    .forEach(chunk -> rows.addAll(chunk.rows));
            return rows;
        }
    }

    private static final class Rows implements RowCollector {
        private final List<ReadRow> rows = new ArrayList<>();

        @Override
        public void accept(RawRow row) {
            var fields = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                fields.add(row.get(i));
            }
            rows.add(new ReadRow(row.line(), fields, row.raw()));
        }
    }
}
