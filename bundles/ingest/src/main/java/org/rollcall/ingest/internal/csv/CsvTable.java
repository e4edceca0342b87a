package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.progress.Progress;
import org.rollcall.ingest.internal.InputFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A delimited file, parsed in blocks by several threads.
 *
 * <p>Each block is parsed in the belief that a record starts where it starts. That is checked when
 * the block before is done: if that one's end cut a record in two, what it left and the block are
 * joined and parsed again. So the rows are those of one reading from the file's start, whatever the
 * file holds.
 */
final class CsvTable implements RawTable {
    private static final Logger LOG = LoggerFactory.getLogger(CsvTable.class);
    private static final long CLOSE_SECONDS = 10;

    private final String name;
    private final InputStream in;
    private final long size;
    private final BlockSource blocks;
    private final Dialect dialect;
    private final Header header;
    private final Notices notices;
    private final int longestRow;
    private final Consumer<CsvTable> closing;
    private final AtomicBoolean read = new AtomicBoolean();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean closed;
    private volatile Findings findings;

    /** A block's text from some record's start on. */
    private record Pending(String text, int start, long firstLine, boolean last) {}

    private record Parsed<C>(Pending pending, C collector, BlockParser.Result result) {}

    /** A block on its way: parsed in the belief that it starts with a record. */
    private record Speculation<C>(Block block, Future<Parsed<C>> parsed) {}

    /**
     * @param size bytes of the file, for progress
     * @param notices to which is added what the rows' reading finds
     * @param longestRow characters that a row may have
     * @param closing told when the table is closed
     */
    CsvTable(
            String name,
            InputStream in,
            long size,
            BlockSource blocks,
            Dialect dialect,
            Header header,
            Notices notices,
            int longestRow,
            Consumer<CsvTable> closing) {
        this.name = name;
        this.in = in;
        this.size = size;
        this.blocks = blocks;
        this.dialect = dialect;
        this.header = header;
        this.notices = notices;
        this.longestRow = longestRow;
        this.closing = closing;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<String> header() {
        return header.names();
    }

    @Override
    public void skipDigest() {
        blocks.skipDigest();
    }

    @Override
    public <C extends RowCollector> List<C> read(
            Supplier<C> collectors, RowTest rowTest, Progress progress) throws InputException {
        if (!read.compareAndSet(false, true)) {
            throw new IllegalStateException("A table can be read once");
        }
        reading.lock();
        try (var workers = new Workers()) {
            header.checkQuotes(rowTest);
            return read(collectors, rowTest, progress, workers);
        } catch (UnreadableRowException e) {
            throw e.of(name);
        } catch (IOException e) {
            throw new InputException(
                    name,
                    "The file can't be read to its end (" + e.getMessage() + ").",
                    "Check the disk or network drive it lies on, and try again.",
                    e);
        } catch (OutOfMemoryError e) {
            throw InputFiles.tooLarge(name, e);
        } finally {
            reading.unlock();
        }
    }

    private <C extends RowCollector> List<C> read(
            Supplier<C> collectors, RowTest rowTest, Progress progress, Workers workers)
            throws IOException {
        var done = new ArrayList<C>();
        long blankLines = 0;
        Deque<Speculation<C>> queue = new ArrayDeque<>();
        var first =
                new Pending(
                        header.read().text(), header.end(), header.endLine(), header.lastBlock());
        notices.add(header.read());
        Parsed<C> current = parse(first, collectors, rowTest);
        while (true) {
            progress.checkCancelled();
            if (closed) {
                throw new CancellationException("The file was closed");
            }
            progress.report(size == 0 ? 1 : (double) blocks.bytesRead() / size, "Reading " + name);
            // One more than there are workers, so that none waits while the oldest is looked at.
            while (queue.size() <= workers.size()) {
                Block block = blocks.next();
                if (block == null) {
                    break;
                }
                queue.add(
                        new Speculation<>(
                                block,
                                workers.submit(() -> parse(pending(block), collectors, rowTest))));
            }
            done.add(current.collector());
            notices.add(current.result());
            blankLines += current.result().blankLines();
            if (queue.isEmpty()) {
                findings = new Findings(blocks.sha256(), blankLines, notices.sentences());
                return done;
            }
            var next = queue.remove();
            if (current.result().cut() == current.pending().text().length()) {
                current = Workers.result(next.parsed());
            } else {
                next.parsed().cancel(false); // its collector is dropped
                current = parse(joined(current, next.block()), collectors, rowTest);
            }
            notices.add(next.block().text());
        }
    }

    private static Pending pending(Block block) {
        return new Pending(block.text().text(), 0, block.firstLine(), block.last());
    }

    /** What a block left of its last record, and the block after it. */
    private Pending joined(Parsed<?> left, Block next) throws UnreadableRowException {
        String rest = left.pending().text().substring(left.result().cut());
        long line = left.result().cutLine();
        if (rest.length() > longestRow) {
            throw UnreadableRowException.tooLong(line, longestRow);
        }
        return new Pending(rest + next.text().text(), 0, line, next.last());
    }

    private <C extends RowCollector> Parsed<C> parse(
            Pending pending, Supplier<C> collectors, RowTest rowTest) throws IOException {
        C collector = collectors.get();
        var result =
                BlockParser.parse(
                        header.format(),
                        header.columns(),
                        rowTest,
                        pending.text(),
                        pending.start(),
                        pending.firstLine(),
                        pending.last(),
                        collector);
        return new Parsed<>(pending, collector, result);
    }

    @Override
    public Findings findings() {
        if (findings == null) {
            throw new IllegalStateException("The rows have not been read");
        }
        return findings;
    }

    /**
     * Closes the file. Where another thread is still reading it, as when this bundle stops, that
     * reading is cancelled and waited for.
     */
    @Override
    public void close() {
        closed = true;
        try {
            if (reading.tryLock(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                reading.unlock();
            } else {
                LOG.warn("A reading goes on after {} s although it was cancelled", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            in.close();
        } catch (IOException e) {
            LOG.warn("A file does not close", e);
        }
        closing.accept(this);
    }
}
