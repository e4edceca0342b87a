package org.rollcall.dropins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are refused before anything is made of them, so that no framework is needed. */
class DroppedBundlesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final List<String> said = new ArrayList<>();
    private final DropInNotifier told = new DropInNotifier();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void goOn() {
        end.countDown();
    }

    @Test
    void aPipeNeitherKeepsTheWatcherNorTheClosingWaiting() throws Exception {
        told.addWindow((severity, title, text) -> said.add(title + ": " + text));
        Path pipe = folder.resolve("pipe.jar");
        assumeTrue(pipe(pipe), "pipes can be made");
        var dropped = new DroppedBundles(null, told);

        assertTimeoutPreemptively(SOON, () -> dropped.install(pipe.toFile()));
        assertEquals(
                List.of(
                        "pipe.jar is not run: It is no ordinary file. Delete it, and put the jar itself there."),
                said);
        assertTimeoutPreemptively(SOON, dropped::close);
    }

    @Test
    void aFolderADeviceAndAFileOfHolesAreRefused() throws Exception {
        told.addWindow((severity, title, text) -> said.add(title + ": " + text));
        var dropped = new DroppedBundles(null, told);
        dropped.install(Files.createDirectory(folder.resolve("folder.jar")).toFile());
        assertTrue(
                said.get(0).contains("folder.jar is not run: It is no ordinary"), said::toString);
        Path holes = folder.resolve("holes.jar");
        try (var file = new RandomAccessFile(holes.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        assertTimeoutPreemptively(SOON, () -> dropped.install(holes.toFile()));
        assertTrue(said.get(1).contains("It is longer than 200 MB"), said::toString);
        dropped.install(folder.resolve("gone.jar").toFile());
        assertTrue(said.get(2).contains("Put it there again"), said::toString);
    }

    @Test
    void closingDoesNotWaitForWhatHangs() throws Exception {
        var begun = new CountDownLatch(1);
        told.addWindow(
                (severity, title, text) -> {
                    begun.countDown();
                    await(end);
                });
        var dropped = new DroppedBundles(null, told, Duration.ofMillis(50));
        var watcher = new Thread(() -> dropped.install(folder.resolve("gone.jar").toFile()));
        watcher.setDaemon(true);
        watcher.start();
        begun.await();

        assertTimeoutPreemptively(SOON, dropped::close);
        end.countDown();
        watcher.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean pipe(Path file) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
