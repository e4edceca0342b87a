package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // What listens is used by calling it.
class HandoverTest {
    @TempDir Path home;
    private final List<List<Path>> calls = new ArrayList<>();

    @Test
    void theOpenWindowIsGivenTheFilesWhateverTheyAreCalled() throws Exception {
        List<Path> files = List.of(home.resolve("a b\nc.csv"), home.resolve("Übung 日本.csv"));
        try (var open = Handover.listen(home, this::taken)) {
            assertTrue(Handover.call(home, files));
            assertTrue(Handover.call(home, List.of()));
            assertEquals(List.of(files, List.of()), calls);
            assertEquals("" + ProcessHandle.current().pid(), Handover.process(home));
        }
        assertFalse(Files.exists(home.resolve("window.address")));
    }

    @Test
    void aVeryLongHomeIsNoHindrance() throws Exception {
        Path deep = Files.createDirectories(home.resolve("x".repeat(120)).resolve("y".repeat(120)));
        try (var open = Handover.listen(deep, this::taken)) {
            assertTrue(Handover.call(deep, List.of()));
        }
    }

    @Test
    void aWindowThatFailsOrIsNotThereIsTold() throws Exception {
        try (var open =
                Handover.listen(
                        home, files -> CompletableFuture.failedFuture(new RuntimeException()))) {
            assertFalse(Handover.call(home, List.of()));
        }
        Files.writeString(home.resolve("window.address"), "1\n/nowhere");
        assertFalse(Handover.call(home, List.of()));
    }

    private CompletableFuture<Void> taken(List<Path> files) {
        calls.add(files);
        return CompletableFuture.completedFuture(null);
    }
}
