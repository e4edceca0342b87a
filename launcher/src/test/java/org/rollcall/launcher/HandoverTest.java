package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.launcher.Handover.Answer;

@SuppressWarnings("try") // What listens is used by calling it.
class HandoverTest {
    @TempDir Path home;
    private final List<List<Path>> calls = new ArrayList<>();

    @Test
    void theOpenWindowIsGivenTheFilesWhateverTheyAreCalled() throws Exception {
        List<Path> files = List.of(home.resolve("a b\nc.csv"), home.resolve("Übung 日本.csv"));
        try (var open = Handover.listen(home, this::taken)) {
            assertEquals(Answer.FRONT, Handover.call(home, files));
            assertEquals(Answer.FRONT, Handover.call(home, List.of()));
            assertEquals(List.of(files, List.of()), calls);
            assertEquals("" + ProcessHandle.current().pid(), Handover.process(home));
        }
        assertFalse(Files.exists(home.resolve("window.address")));
    }

    @Test
    void aVeryLongHomeIsNoHindrance() throws Exception {
        Path deep = Files.createDirectories(home.resolve("x".repeat(120)).resolve("y".repeat(120)));
        try (var open = Handover.listen(deep, this::taken)) {
            assertEquals(Answer.FRONT, Handover.call(deep, List.of()));
        }
    }

    @Test
    void aWindowThatFailsOrIsNotThereIsTold() throws Exception {
        try (var open =
                Handover.listen(
                        home, files -> CompletableFuture.failedFuture(new RuntimeException()))) {
            assertEquals(Answer.FAILED, Handover.call(home, List.of()));
        }
        Files.writeString(home.resolve("window.address"), "1\n/nowhere");
        assertEquals(Answer.ABSENT, Handover.call(home, List.of()));
    }

    @Test
    void aWindowThatIsClosingSaysSoAndTakesNoFiles() throws Exception {
        try (var open = Handover.listen(home, this::taken)) {
            open.closing();
            assertEquals(Answer.CLOSING, Handover.call(home, List.of(home.resolve("a.csv"))));
            assertEquals(List.of(), calls);
        }
    }

    private CompletableFuture<Void> taken(List<Path> files) {
        calls.add(files);
        return CompletableFuture.completedFuture(null);
    }
}
