package org.rollcall.workspace.internal.formats;

import java.util.List;
import java.util.function.Supplier;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.progress.Progress;

/** A table of a reader that may go while it is read: that ends in a sentence. */
final class GuardedTable implements RawTable {
    private final Format format;
    private final String name;
    private final RawTable table;

    GuardedTable(Format format, String name, RawTable table) {
        this.format = format;
        this.name = name;
        this.table = table;
    }

    @Override
    public Dialect dialect() {
        return table.dialect();
    }

    /** A list of our own: what lives on may hold nothing of the reader's bundle. */
    @Override
    public List<String> header() {
        return List.copyOf(table.header());
    }

    @Override
    public void skipDigest() {
        table.skipDigest();
    }

    @Override
    public <C extends RowCollector> List<C> read(
            Supplier<C> collectors, RowTest rowTest, Progress progress) throws InputException {
        return format.whileThere(
                name,
                progress,
                () -> List.copyOf(table.read(collectors, rowTest, format.untilGone(progress))));
    }

    @Override
    public Findings findings() {
        return table.findings();
    }

    @Override
    public void close() {
        table.close();
    }
}
