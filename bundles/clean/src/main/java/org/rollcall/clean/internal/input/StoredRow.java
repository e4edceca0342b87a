package org.rollcall.clean.internal.input;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.ingest.RawRow;

/** A row that outlives its reading. */
public record StoredRow(long line, List<String> fields, int strayQuote, String raw)
        implements RawRow {
    public static StoredRow of(RawRow row) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            fields.add(row.get(i));
        }
        return new StoredRow(row.line(), fields, row.strayQuote(), row.raw());
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public String get(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }
}
