package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The start archive: made by one session in a real window, used by the next, never in its way. */
class StartTest {
    /** From this release on, runtimes make archives of another kind. */
    private static final int NEWER = 25;

    @TempDir Path folder;
    private Path home;
    private Path runtime;
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

    @TestFactory
    Stream<DynamicTest> aSessionMakesTheArchiveThatTheNextOnesUse() throws IOException {
        return runtimes()
                .map(java -> DynamicTest.dynamicTest(java.toString(), () -> makeAndUse(java)));
    }

    private void makeAndUse(Path java) throws Exception {
        home = folder.resolve(java.getFileName());
        runtime = java;
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
        // They are linked only where a window has run.
        assertTrue(
                used.stream()
                        .anyMatch(line -> line.contains("javafx.") && line.contains("$$Lambda")),
                "No lambda of JavaFX comes from the archive");

        cutOff(archive);
        assertEquals(List.of(), archivedClasses("cut off"));
        Path again = archive();
        assertTrue(Files.size(again) > 1_000_000, "The archive is whole again");

        damage(again);
        assertEquals(List.of(), archivedClasses("damaged"));
        assertEquals(List.of(), left(), "A damaged archive goes");
    }

    /** The one that runs this, and one beside it that makes archives of the newer kind, if any. */
    private static Stream<Path> runtimes() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> beside = Files.list(own.getParent())) {
            Optional<Path> newer =
                    beside.filter(java -> !java.equals(own) && version(java) >= NEWER).findFirst();
            return Stream.concat(Stream.of(own), newer.stream());
        }
    }

    /** Its feature release; 0 where there is no runtime. */
    private static int version(Path java) {
        Path release = java.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        try (var in = Files.newBufferedReader(release)) {
            var facts = new Properties();
            facts.load(in);
            String version =
                    facts.getProperty("JAVA_VERSION", "0").replaceAll("\\D*(\\d+).*", "$1");
            return Integer.parseInt(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that one session took from the archive; it must open and end normally. */
    private List<String> archivedClasses(String session) throws Exception {
        Path classes = folder.resolve("classes.txt");
        Path results = folder.resolve("results.txt");
        Files.deleteIfExists(results);
        var environment = new HashMap<>(display.environment());
        environment.put("JAVA_HOME", runtime.toString());
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
        // The runtime has its own classes in an archive of its own.
        return Files.readAllLines(classes).stream()
                .filter(line -> line.contains("shared objects file"))
                .filter(line -> line.contains(" org.rollcall.") || line.contains(" javafx."))
                .toList();
    }

    private Path archive() throws IOException {
        List<Path> found = left().stream().filter(file -> !file.endsWith("made-for.txt")).toList();
        assertEquals(1, found.size(), found.toString());
        Path archive = found.get(0);
        assertEquals(
                "classes-%d.%s"
                        .formatted(Files.size(archive), version(runtime) >= NEWER ? "aot" : "jsa"),
                archive.getFileName().toString());
        return archive;
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("start"))) {
            return files.toList();
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
