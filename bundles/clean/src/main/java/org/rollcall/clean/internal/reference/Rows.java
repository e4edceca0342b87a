package org.rollcall.clean.internal.reference;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RowCollector;

/** Copies of a chunk's rows. */
final class Rows implements RowCollector {
    final List<RawRow> rows = new ArrayList<>();

    @Override
    public void accept(RawRow row) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            fields.add(row.get(i));
        }
        rows.add(new Copy(row.line(), fields, row.raw()));
    }

    private record Copy(long line, List<String> fields, String raw) implements RawRow {
        @Override
        public int size() {
            return fields.size();
        }

        @Override
        public String get(int index) {
            return index >= 0 && index < fields.size() ? fields.get(index) : "";
        }
    }
}
