package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.progress.Progress;

/**
 * A delimited file, parsed in blocks by several threads.
 *
 * <p>Each block is parsed in the belief that a record starts where it starts. That is checked when
 * the block before is done: if that one's end cut a record in two, what it left and the block are
 * joined and parsed again. So the rows are those of one parser reading the file from its start,
 * whatever the file holds.
 */
final class CsvTable implements RawTable {
    private final String name;
    private final InputStream in;
    private final long size;
    private final BlockSource blocks;
    private final CSVFormat format;
    private final Dialect dialect;
    private final List<String> header;

    /** The first block, without the header. */
    private final Pending first;

    /** A block's text from some record's start on. */
    private record Pending(String text, int start, long firstLine, boolean last) {}

    private record Parsed<C>(Pending pending, C collector, BlockParser.Cut cut) {}

    /** A block on its way: parsed in the belief that it starts with a record. */
    private record Speculation<C>(Block block, Future<Parsed<C>> parsed) {}

    CsvTable(
            String name,
            InputStream in,
            long size,
            BlockSource blocks,
            CSVFormat format,
            Dialect dialect,
            Header header) {
        this.name = name;
        this.in = in;
        this.size = size;
        this.blocks = blocks;
        this.format = format;
        this.dialect = dialect;
        this.header = header.names();
        this.first = new Pending(header.text(), header.end(), header.endLine(), header.lastBlock());
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public <C extends RowCollector> List<C> read(Supplier<C> collectors, Progress progress)
            throws InputException {
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        workers,
                        task -> {
                            var thread = new Thread(task, "csv-" + name);
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            return read(collectors, progress, pool, workers + 1);
        } catch (IOException e) {
            throw new InputException(
                    name,
                    "The file can't be read to its end (" + e.getMessage() + ").",
                    "Check the disk or network drive it lies on, and try again.",
                    e);
        } finally {
            pool.shutdownNow();
        }
    }

    private <C extends RowCollector> List<C> read(
            Supplier<C> collectors, Progress progress, ExecutorService pool, int ahead)
            throws IOException, InputException {
        var done = new ArrayList<C>();
        Deque<Speculation<C>> queue = new ArrayDeque<>();
        Parsed<C> current = parse(first, collectors);
        while (true) {
            progress.checkCancelled();
            progress.report(size == 0 ? 1 : (double) blocks.bytesRead() / size, "Reading " + name);
            while (queue.size() < ahead) {
                Block block = blocks.next();
                if (block == null) {
                    break;
                }
                queue.add(
                        new Speculation<>(
                                block, pool.submit(() -> parse(pending(block), collectors))));
            }
            done.add(current.collector());
            if (queue.isEmpty()) {
                return done;
            }
            var next = queue.remove();
            if (current.cut().position() == current.pending().text().length()) {
                current = result(next.parsed());
            } else {
                next.parsed().cancel(true);
                current = parse(joined(current, next.block()), collectors);
            }
        }
    }

    private static Pending pending(Block block) {
        return new Pending(block.text(), 0, block.firstLine(), block.last());
    }

    /** What a block left of its last record, and the block after it. */
    private static Pending joined(Parsed<?> left, Block next) {
        String rest = left.pending().text().substring(left.cut().position());
        return new Pending(rest + next.text(), 0, left.cut().line(), next.last());
    }

    private <C extends RowCollector> Parsed<C> parse(Pending pending, Supplier<C> collectors)
            throws IOException {
        C collector = collectors.get();
        var cut =
                BlockParser.parse(
                        format,
                        pending.text(),
                        pending.start(),
                        pending.firstLine(),
                        pending.last(),
                        collector);
        return new Parsed<>(pending, collector, cut);
    }

    private <C> Parsed<C> result(Future<Parsed<C>> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(CsvTable.class).warn("A file does not close", e);
        }
    }

    /**
     * The header and what was read with it.
     *
     * @param text the first block's text
     * @param end where the header's record ends in it
     * @param endLine physical line there, from 1
     */
    record Header(List<String> names, String text, int end, long endLine, boolean lastBlock) {
        static List<String> trimmed(String[] names) {
            return Arrays.stream(names).map(String::strip).toList();
        }
    }
}
