package org.rollcall.workbench.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;

@Timeout(20)
class MemoryTest {
    @TempDir Path home;

    private final WindowScheduler scheduler = new WindowScheduler();
    private final List<Severity> told = new CopyOnWriteArrayList<>();
    private final List<String> sentences = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void whatChangedIsOnDiskSoonWithoutAnyClose() {
        memory().put("theme", "dark");

        // Another memory on the same file is what a process after a crash has.
        while (memory().text("theme").isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertEquals(Optional.of("dark"), memory().text("theme"));
    }

    @Test
    void everyTextComesBackAsItWas() throws IOException {
        var texts =
                Map.of(
                        "plain", "dark",
                        "lines", "one\ntwo\r\n\tthree\\n",
                        "blanks", "  both sides  ",
                        "a key: with=signs #!", "x=y:z",
                        "accents", "Zoë Łukasz ½ 漢",
                        "empty", "");
        var before = memory();
        texts.forEach(before::put);
        before.close();

        var after = memory();
        texts.forEach((key, text) -> assertEquals(Optional.of(text), after.text(key), key));
        try (var files = Files.list(home.resolve("configuration"))) {
            assertEquals(
                    List.of("workbench.properties"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void whatIsForgottenStaysForgotten() {
        var before = memory();
        before.put("a.1", "x");
        before.put("a.2", "y");
        before.put("b.1", "z");
        before.close();
        var between = memory();
        between.forget("a.1");
        between.replace("b.", Map.of("b.2", "new"));
        between.close();

        assertEquals(Map.of("a.2", "y"), memory().under("a."));
        assertEquals(Map.of("b.2", "new"), memory().under("b."));
    }

    @Test
    void isReadOnlyWhenFirstAsked() {
        var early = memory();
        var before = memory();
        before.put("theme", "dark");
        before.write();

        assertEquals(Optional.of("dark"), early.text("theme"));
    }

    @Test
    void aMemoryThatKnowsNothingNewWritesNothing() throws IOException {
        var before = memory();
        before.put("theme", "dark");
        before.close();
        Path file = home.resolve("configuration/workbench.properties");
        Files.writeString(file, "theme=dark\nby=hand\n");

        var after = memory();
        after.put("theme", "dark");
        after.forget("unknown");
        after.close();

        assertTrue(Files.readString(file).contains("by=hand"));
    }

    @Test
    void whatIsNotANumberCountsAsUnknown() {
        var memory = memory();
        memory.put("x", "NaN");
        memory.put("y", "left");
        memory.put("width", "1234.5");

        assertEquals(OptionalDouble.empty(), memory.number("x"));
        assertEquals(OptionalDouble.empty(), memory.number("y"));
        assertEquals(OptionalDouble.empty(), memory.number("height"));
        assertEquals(OptionalDouble.of(1234.5), memory.number("width"));
    }

    @Test
    void aDamagedFileCountsAsEmpty() throws IOException {
        Path file = home.resolve("configuration").resolve("workbench.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "theme=dark\nbad=\\uXYZ\n");

        assertEquals(Optional.empty(), memory().text("theme"));
    }

    @Test
    void whatComesAfterTheCloseIsDropped() throws InterruptedException {
        var ran = new CountDownLatch(1);
        scheduler.after(Duration.ZERO, ran::countDown);
        assertTrue(ran.await(10, TimeUnit.SECONDS));
        scheduler.close();

        var late = new CountDownLatch(1);
        scheduler.after(Duration.ZERO, late::countDown);
        assertEquals(1, late.getCount());
    }

    @Test
    void aFileThatCannotBeWrittenIsToldOnceAndSoIsThatItCanAgain() throws IOException {
        scheduler.close(); // Nobody but this test writes.
        Path file = home.resolve("configuration/workbench.properties");
        var memory = new Memory(home, scheduler, this::told, Duration.ofHours(1));
        memory.put("theme", "light");
        memory.write();
        String kept = Files.readString(file);

        Path inTheWay = blockWriting();
        memory.put("theme", "dark");
        for (int time = 0; time < 3; time++) {
            memory.write();
            assertEquals(kept, Files.readString(file), "what was kept is whole");
        }
        assertEquals(List.of(Severity.WARNING), told);
        assertTrue(sentences.get(0).contains(file.getParent().toString()), sentences.get(0));

        Files.delete(inTheWay);
        memory.write();
        memory.write();
        assertEquals(List.of(Severity.WARNING, Severity.INFO), told);
        assertEquals(Optional.of("dark"), memory().text("theme"));
    }

    @Test
    void whatCouldNotBeWrittenIsTriedAgainWithoutAnyChange() throws IOException {
        Path inTheWay = blockWriting();
        var memory = new Memory(home, scheduler, this::told, Duration.ofMillis(1));
        memory.put("theme", "dark");
        memory.write();
        assertEquals(List.of(Severity.WARNING), told);

        Files.delete(inTheWay);
        while (told.size() < 2) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertEquals(List.of(Severity.WARNING, Severity.INFO), told);
        assertEquals(Optional.of("dark"), memory().text("theme"));
    }

    /**
     * Puts something in the place of the temporary file, where it can't be taken away.
     *
     * @return what to delete, so that the file can be written again
     */
    private Path blockWriting() throws IOException {
        Path part = home.resolve("configuration/workbench.properties.part");
        return Files.createFile(Files.createDirectories(part).resolve("in the way"));
    }

    private void told(Severity severity, String title, String text) {
        told.add(severity);
        sentences.add(text);
    }

    private Memory memory() {
        return new Memory(home, scheduler, this::told);
    }
}
