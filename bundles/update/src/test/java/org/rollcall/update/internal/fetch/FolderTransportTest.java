package org.rollcall.update.internal.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.fetch.FolderTransport.Opener;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;

class FolderTransportTest {
    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void anOrdinaryFileIsBrought() throws Exception {
        Files.writeString(folder.resolve("file"), "content");
        assertArrayEquals("content".getBytes(UTF_8), bring(Files::newInputStream, "file"));
        assertEquals(0, bring(Files::newInputStream, "none").length);
    }

    @Test
    void aPipeAFolderOrADeviceIsNoFile() throws Exception {
        Files.createDirectory(folder.resolve("file"));
        refused("is no ordinary file");
        Files.delete(folder.resolve("file"));
        if (Files.exists(Path.of("/dev/zero"))) {
            Files.createSymbolicLink(folder.resolve("file"), Path.of("/dev/zero"));
            refused("is no ordinary file");
            Files.delete(folder.resolve("file"));
        }
        assumeTrue(pipe(folder.resolve("file")), "pipes can be made");
        refused("Put the site's own file in its place");
    }

    @Test
    void aFileOfHolesIsNotReadToItsEnd() throws Exception {
        try (var holes = new RandomAccessFile(folder.resolve("file").toFile(), "rw")) {
            holes.setLength(10L << 30);
        }
        refused("is longer than it should be");
    }

    @Test
    void aPipeThatComesAtTheLastMomentEndsAtTheLimit() throws Exception {
        Files.writeString(folder.resolve("file"), "content");
        Path pipe = folder.resolve("pipe");
        assumeTrue(pipe(pipe), "pipes can be made");

        SiteException e = failed(file -> Files.newInputStream(pipe), Progress.none());
        assertEquals(Why.UNREACHABLE, e.why());
        assertTrue(e.getMessage().contains("comes too slowly"), e.getMessage());
    }

    @Test
    void aDriveThatHangsOrDripsEndsAtTheLimit() throws Exception {
        Files.writeString(folder.resolve("file"), "content");
        for (int atOnce : new int[] {0, 1}) {
            SiteException e = failed(file -> new Dripping(atOnce), Progress.none());
            assertTrue(e.getMessage().contains("comes too slowly"), e.getMessage());
        }
    }

    @Test
    void aDriveThatHangsCanBeLeft() throws Exception {
        Files.writeString(folder.resolve("file"), "content");
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        // Nobody watches.
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        var transport = new FolderTransport(folder, SOON.multipliedBy(9), f -> new Dripping(0));
        assertThrows(
                CancellationException.class,
                () ->
                        assertTimeoutPreemptively(
                                SOON, () -> transport.bring("file", 100, cancelled)));
    }

    @Test
    void whatComesTooLateIsNotWritten() throws Exception {
        Files.writeString(folder.resolve("file"), "content");
        var late = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var out = new ByteArrayOutputStream();
        Opener opener =
                file ->
                        new InputStream() {
                            @Override
                            public int read() {
                                throw new AssertionError();
                            }

                            @Override
                            public int read(byte[] bytes, int offset, int length) {
                                boolean interrupted = true;
                                while (interrupted) {
                                    try {
                                        late.await();
                                        interrupted = false;
                                    } catch (InterruptedException e) {
                                        interrupted = true; // As a drive that hangs.
                                    }
                                }
                                return length;
                            }

                            @Override
                            public void close() {
                                read.countDown();
                            }
                        };
        assertThrows(
                SiteException.class,
                () ->
                        new FolderTransport(folder, LIMIT, opener)
                                .bring("file", 1 << 20, out, Progress.none()));
        late.countDown();
        read.await();
        assertEquals(0, out.size());
    }

    @Test
    void locationsThatAreNoneAreToldWithWhatToDo() {
        for (String location :
                new String[] {
                    "",
                    " ",
                    "file://host/share",
                    "file:relative",
                    "file://%zz",
                    "a\0b",
                    "https://",
                    "https:///path",
                    "https://host:99999/",
                    "https://%zz",
                    "http://host/",
                    "ftp://host/",
                    "FILE://host/x"
                }) {
            SiteException e =
                    assertThrows(
                            SiteException.class, () -> Transports.to(location).close(), location);
            assertEquals(Why.REFUSED, e.why());
            assertTrue(e.getMessage().matches("(?s).*(Set|Correct) .*"), e.getMessage());
        }
    }

    private void refused(String words) {
        SiteException e = failed(Files::newInputStream, Progress.none());
        assertEquals(Why.REFUSED, e.why());
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    private SiteException failed(Opener opener, Progress progress) {
        return assertThrows(
                SiteException.class,
                () ->
                        assertTimeoutPreemptively(
                                SOON,
                                () ->
                                        new FolderTransport(folder, LIMIT, opener)
                                                .bring("file", 1 << 20, progress)));
    }

    private byte[] bring(Opener opener, String path) throws SiteException {
        return new FolderTransport(folder, LIMIT, opener).bring(path, 100, Progress.none());
    }

    private static boolean pipe(Path file) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives so many bytes at once, until it is interrupted. */
    private static final class Dripping extends InputStream {
        private final int atOnce;
        private final CountDownLatch never = new CountDownLatch(1);

        Dripping(int atOnce) {
            this.atOnce = atOnce;
        }

        @Override
        public int read() {
            throw new AssertionError();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                if (atOnce == 0) {
                    never.await();
                }
                var unused = never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
                return atOnce;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
