package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.progress.Progress;
import org.rollcall.ingest.internal.ReadRow;
import org.rollcall.ingest.internal.ReadingLimits;

/** How a reading ends: by an error, by cancelling, by the bundle's stop. */
class ReadingTest {
    private static final RowCollector IDLE = row -> {};
    private static final String MANY_ROWS = "a,b\n" + "1,2\n".repeat(1_000);

    @TempDir Path folder;
    private final CsvTableReader reader = new CsvTableReader(16, 1_000);

    @AfterEach
    void noThreadIsLeft() {
        List<Thread> left =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith(Workers.THREAD_NAME))
                        .toList();
        assertEquals(List.of(), left);
    }

    @Test
    void aQuoteWithoutEndIsRefusedByItsLine() throws Exception {
        var file = write("a,b\n1,2\n\n1,\"open\n" + "1,2\n".repeat(1_000));
        assertRefused(4, "never closed", file);
    }

    @Test
    void aLineWithoutEndIsRefused() throws Exception {
        assertRefused(2, "never closed", write("a,b\n1," + "2".repeat(5_000)));
    }

    @Test
    void aHeaderWithoutEndIsRefused() throws Exception {
        assertRefused(3, "never closed", write("\n\na,\"b\n" + "1,2\n".repeat(1_000)));
    }

    @Test
    void aRowOfManyBlocksIsReadWhereItEnds() throws Exception {
        String note = "line\n".repeat(150);
        var rows = ReadRow.all(reader, write("a,b\n1,\"" + note + "\"\n3,4\n"));
        assertEquals(new ReadRow(2, List.of("1", note), "1,\"" + note + "\""), rows.get(1));
        assertEquals(new ReadRow(153, List.of("3", "4"), "3,4"), rows.get(2));
    }

    @Test
    void aRowAtWhichTheParserGivesUpIsNamed() {
        var strict = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        var e =
                assertThrows(
                        UnreadableRowException.class,
                        () ->
                                BlockParser.parse(
                                        strict,
                                        new StrayQuotes.Columns(1, 1),
                                        row -> false,
                                        "1\n\"2\"x\n",
                                        0,
                                        10,
                                        true,
                                        IDLE));
        assertEquals(11, e.of("f.csv").line());
        assertTrue(e.of("f.csv").getMessage().startsWith("f.csv, line 11: "), e.getMessage());
    }

    @Test
    void aDiskThatFailsHalfwayIsToldOf() throws Exception {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The drive went away");
                    }
                };
        var in =
                new SequenceInputStream(
                        new ByteArrayInputStream(MANY_ROWS.getBytes(UTF_8)), broken);
        var encoding = new Encoding(UTF_8, 0, false);
        var blocks = new BlockSource(in, encoding, 16, 1_000);
        var dialect = new Dialect(UTF_8, false, ',');
        var header = Header.read(blocks, new ReadingLimits.Limits(10, 1_000));
        var notices = new Notices("f", encoding);
        try (var table =
                new CsvTable("f", in, 0, blocks, dialect, header, notices, 1_000, closed -> {})) {
            var e = assertThrows(InputException.class, () -> read(table, IDLE));
            assertTrue(e.getMessage().contains("The drive went away"), e.getMessage());
        }
    }

    @Test
    void whatACollectorThrowsReachesTheCaller() throws Exception {
        var failure = new IllegalArgumentException("No such column");
        RowCollector failing =
                row -> {
                    if (row.line() == 700) {
                        throw failure;
                    }
                };
        try (var table = reader.open(write(MANY_ROWS), "f")) {
            assertSame(
                    failure,
                    assertThrows(IllegalArgumentException.class, () -> read(table, failing)));
        }
    }

    @Test
    void cancellingStopsTheReading() throws Exception {
        var cancelled =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        try (var table = reader.open(write(MANY_ROWS), "f")) {
            assertThrows(
                    CancellationException.class,
                    () -> table.read(() -> IDLE, row -> false, cancelled));
        }
    }

    @Test
    void theBundlesStopCancelsAReadingAndWaitsForIt() throws Exception {
        var reached = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        RowCollector slow =
                row -> {
                    reached.countDown();
                    await(stopping);
                };
        var table = reader.open(write(MANY_ROWS), "f");
        var reading =
                new FutureTask<>(() -> assertThrows(Throwable.class, () -> read(table, slow)));
        new Thread(reading).start();
        await(reached);
        var stop = new Thread(reader::stop);
        stop.start();
        while (stop.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait(); // until it waits for the reading
        }
        stopping.countDown();
        stop.join();
        assertTrue(reading.get() instanceof CancellationException, reading.get().toString());
    }

    @Test
    void aTableIsReadOnce() throws Exception {
        try (var table = reader.open(write(MANY_ROWS), "f")) {
            read(table, IDLE);
            assertThrows(IllegalStateException.class, () -> read(table, IDLE));
        }
    }

    private static Object read(RawTable table, RowCollector collector) throws InputException {
        return table.read(() -> collector, row -> false, Progress.none());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(long line, String told, Path file) {
        var e = assertThrows(InputException.class, () -> ReadRow.all(reader, file));
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(e.getMessage().contains(told), e.getMessage());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }
}
