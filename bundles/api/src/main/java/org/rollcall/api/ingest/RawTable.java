package org.rollcall.api.ingest;

import java.util.List;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ConsumerType;
import org.rollcall.api.progress.Progress;

/**
 * A table in a file, opened: its header is read, its rows are not. Blank lines are no rows. Close
 * it when done; it can be read once.
 */
@ConsumerType
public interface RawTable extends AutoCloseable {

    /** How the file is written; for a workbook UTF-8 with a comma, as it has no dialect. */
    Dialect dialect();

    /** The header's names, trimmed, without byte-order mark, in file order. */
    List<String> header();

    /**
     * Has the reading take no digest, as who calls knows it of these bytes. On a runtime that only
     * compiles a little, a digest takes as long as the rows.
     */
    default void skipDigest() {}

    /**
     * Reads all rows. The file may be read in chunks by several threads; each chunk's rows go to a
     * collector of its own. A chunk may be read a second time into a new collector if its start
     * turns out to lie inside a quoted field; only the collectors returned count.
     *
     * @param <C> the collector's type
     * @param collectors makes a collector; called by several threads
     * @param rowTest which lines a quotation mark may not take into a field; a row whose mark is
     *     stray is given with its {@link RawRow#strayQuote}, and every line after it by itself
     * @param progress told now and then; asked for cancelling
     * @return the collectors in file order, together holding each row exactly once
     * @throws InputException if the file can't be read to its end
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    <C extends RowCollector> List<C> read(
            Supplier<C> collectors, RowTest rowTest, Progress progress) throws InputException;

    /**
     * What the reading found besides rows.
     *
     * @throws IllegalStateException before all rows have been read
     */
    Findings findings();

    @Override
    void close();
}
