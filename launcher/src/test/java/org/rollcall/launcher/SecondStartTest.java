package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // What listens is used by calling it.
class SecondStartTest {
    @TempDir Path folder;
    private final Watched said = new Watched();
    private Home home;

    /** Tells when something has been said. */
    private static final class Watched extends StringWriter {
        final CompletableFuture<String> first = new CompletableFuture<>();

        @Override
        public void write(String text, int from, int length) {
            super.write(text, from, length);
            first.complete(text);
        }
    }

    @BeforeEach
    void open() {
        home = Home.of(folder).make();
    }

    @Test
    void whereNobodyIsItClaimsTheHome() throws Exception {
        FileLock lock = claim().orElseThrow();
        assertTrue(lock.isValid());
        Home.release(lock);
    }

    @Test
    void anOpenWindowComesToTheFront() throws Exception {
        FileLock lock = home.claim().orElseThrow();
        try (var window = Handover.listen(folder, SecondStartTest::come)) {
            assertEquals(Optional.empty(), claim());
            assertTrue(said.toString().contains("already open"), said.toString());
        }
        Home.release(lock);
    }

    @Test
    void aStartWaitsForAWindowThatIsClosingAndThenOpensOne() throws Exception {
        FileLock lock = home.claim().orElseThrow();
        CompletableFuture<Optional<FileLock>> second;
        try (var window = Handover.listen(folder, SecondStartTest::come)) {
            window.closing();
            second = CompletableFuture.supplyAsync(this::claim);
            assertTrue(said.first.get(10, TimeUnit.SECONDS).contains("is closing; waiting"));
            assertFalse(second.isDone());
        }
        Home.release(lock);
        Home.release(second.get(10, TimeUnit.SECONDS).orElseThrow());
    }

    @Test
    void aWindowThatDoesNotAnswerIsTold() throws Exception {
        FileLock lock = home.claim().orElseThrow();
        try (var window =
                Handover.listen(
                        folder, files -> CompletableFuture.failedFuture(new RuntimeException()))) {
            String told = assertThrows(LaunchException.class, this::claim).getMessage();
            assertTrue(told.contains("does not answer"), told);
            assertTrue(told.contains("process " + ProcessHandle.current().pid()), told);
        }
        Home.release(lock);
    }

    private Optional<FileLock> claim() {
        return SecondStart.claim(home, List.of(), new PrintWriter(said, true));
    }

    private static CompletableFuture<Void> come(List<Path> files) {
        return CompletableFuture.completedFuture(null);
    }
}
