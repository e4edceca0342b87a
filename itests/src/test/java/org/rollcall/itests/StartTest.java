package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start archive: made by one session in a real window, used by the next, never in its way. */
class StartTest {
    @TempDir Path home;
    private Display display;

    @BeforeEach
    void open() throws IOException {
        display = Display.open();
    }

    @AfterEach
    void close() {
        if (display != null) {
            display.close();
        }
    }

    @Test
    void aSessionMakesTheArchiveThatTheNextOnesUse() throws Exception {
        assertEquals(List.of(), archivedClasses("first"));
        Path archive = archive();
        List<String> used = archivedClasses("second");
        for (String name :
                List.of(
                        "org.rollcall.launcher.Main",
                        "javafx.scene.Scene",
                        "org.rollcall.workbench.internal.window.Shell")) {
            assertTrue(used.stream().anyMatch(line -> line.contains(name + " ")), name);
        }

        cutOff(archive);
        assertEquals(List.of(), archivedClasses("cut off"));
        Path again = archive();
        assertTrue(Files.size(again) > 1_000_000, "The archive is whole again");

        damage(again);
        assertEquals(List.of(), archivedClasses("damaged"));
        assertEquals(List.of(), archives(), "A damaged archive goes");
    }

    /** The classes that one session took from the archive; it must open and end normally. */
    private List<String> archivedClasses(String session) throws Exception {
        Path classes = home.resolve("classes.txt");
        Path results = home.resolve("results.txt");
        Files.deleteIfExists(results);
        var environment = new HashMap<>(display.environment());
        environment.put(
                "ROLLCALL_JVM_OPTIONS",
                Image.testsInWindow(results, "WindowTest")
                        + " -Xlog:class+load:file="
                        + classes.toString());
        var outcome = Image.run(home, environment, "workbench");
        assertEquals(0, outcome.exitCode(), session + ": " + outcome.err());
        assertEquals("", outcome.out(), session);
        List<String> tests = Files.readAllLines(results);
        assertFalse(tests.isEmpty(), session);
        assertEquals(
                List.of(), tests.stream().filter(l -> !l.startsWith("passed")).toList(), session);
        return Files.readAllLines(classes).stream()
                .filter(line -> line.contains("shared objects file (top)"))
                .toList();
    }

    private Path archive() throws IOException {
        List<Path> found = archives();
        assertEquals(1, found.size(), found.toString());
        Path archive = found.get(0);
        assertEquals("classes-" + Files.size(archive) + ".jsa", archive.getFileName().toString());
        return archive;
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("start"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private static void cutOff(Path archive) throws IOException {
        archive.toFile().setWritable(true);
        try (var channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static void damage(Path archive) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        for (int at = 10_000; at < bytes.length; at += 50_000) {
            bytes[at] ^= 0x55;
        }
        archive.toFile().setWritable(true);
        Files.write(archive, bytes);
    }
}
