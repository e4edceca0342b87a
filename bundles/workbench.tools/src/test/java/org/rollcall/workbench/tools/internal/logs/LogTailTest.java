package org.rollcall.workbench.tools.internal.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    private static final String FIRST =
            "2026-11-23 12:39:53.517 ERROR org.rollcall.launcher.Container          [main] No start\n";
    private static final String SECOND =
            "2026-11-23 12:39:54.001 INFO  o.r.workbench.Shell                      [fx] Ready\n";

    @TempDir Path folder;
    private Path file;
    private LogTail tail;

    @BeforeEach
    void begin() {
        file = folder.resolve("workbench.log");
        tail = new LogTail(file);
    }

    @Test
    void eachReadTellsWhatIsNew() throws IOException {
        assertEquals(List.of(), tail.read().entries());
        write(FIRST);
        assertEquals(
                List.of(
                        new LogLine(
                                "2026-11-23 12:39:53", "ERROR", "Container", "main", "No start")),
                tail.read().entries());
        assertEquals(List.of(), tail.read().entries());
        write(SECOND);
        assertEquals("Ready", tail.read().entries().get(0).message());
    }

    @Test
    void aStackTraceBelongsToItsEntryWheneverItIsWritten() throws IOException {
        write(FIRST + "java.io.IOException: x\n\tat a.B\n");
        assertEquals(
                "No start\njava.io.IOException: x\n\tat a.B",
                tail.read().entries().get(0).message());
        write("\tat c.D\n" + SECOND);
        LogTail.News news = tail.read();
        assertTrue(news.continued());
        assertTrue(news.entries().get(0).message().endsWith("at c.D"));
        assertEquals("Ready", news.entries().get(1).message());
    }

    @Test
    void aLineThatIsBeingWrittenWaits() throws IOException {
        write(FIRST.substring(0, 60));
        assertEquals(List.of(), tail.read().entries());
        write(FIRST.substring(60));
        assertEquals(1, tail.read().entries().size());
    }

    @Test
    void aFileThatWasRolledAwayBeginsAnew() throws IOException {
        write(FIRST + FIRST);
        tail.read();
        Files.writeString(file, SECOND);
        LogTail.News news = tail.read();
        assertFalse(news.continued());
        assertEquals(List.of("Ready"), news.entries().stream().map(LogLine::message).toList());
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
