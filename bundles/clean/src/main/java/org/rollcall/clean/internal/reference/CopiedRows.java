package org.rollcall.clean.internal.reference;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.clean.internal.input.StoredRow;

/** Copies of a chunk's rows. */
final class CopiedRows implements RowCollector {
    final List<RawRow> rows = new ArrayList<>();

    @Override
    public void accept(RawRow row) {
        rows.add(StoredRow.of(row));
    }
}
