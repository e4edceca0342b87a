package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image where nothing is as it should be: it works, or says what to do and ends with 3. */
class HostileStartTest {
    private static final String ROWS =
            """
            studentId,firstName,surname,academicAdvisor,eventDescription,startDateTime,registerType,present,selfCertInfo,cancelled
            00123,Ann,Lee,Dr Ray,A lecture,2024-10-01T09:00:00,10,1,,0
            """;

    @TempDir Path folder;
    private Path input;
    private Path home;

    @BeforeEach
    void copy() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "These are of sh");
        input = Image.cases().resolve("clean-small/input");
        home = folder.resolve("home");
    }

    private Image.Outcome analyse(Path from, Path in, Map<String, String> environment)
            throws Exception {
        return Image.run(
                in,
                environment,
                "analyse",
                from.toString(),
                "--out",
                folder.resolve("out").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Robin(Estat", "100% {d} [x] a)b", "%d{yyyy}"})
    void aHomeOfAnyNameHasItsLog(String name) throws Exception {
        Path odd = folder.resolve(name);
        var outcome = analyse(input, odd, Map.of());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertFalse(outcome.err().contains("at "), outcome.err());
        assertTrue(Files.size(odd.resolve("logs/analyse.log")) > 0, name);
    }

    @Test
    void anAccentedHomeWorksWhereNoLanguageIsSet() throws Exception {
        var command =
                new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ROLLCALL_HOME=$(printf 'h\\303\\274t') exec '%s' analyse '%s' --out out"
                                .formatted(Image.root().resolve("bin/rollcall"), input));
        command.environment().putAll(Map.of("LC_ALL", "C", "LANG", ""));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.directory(folder.toFile()).redirectErrorStream(true);
        Process process = command.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        // This JVM may be one that can't name it.
        try (var names = Files.list(folder)) {
            assertEquals(2, names.count(), "hüt and out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "002", "022"})
    void whateverTheUmaskAllIsItsOwnersAlone(String umask) throws Exception {
        var command =
                new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "umask %s; exec '%s' --home '%s' analyse '%s' --out '%s'"
                                .formatted(
                                        umask,
                                        Image.root().resolve("bin/rollcall"),
                                        home,
                                        input,
                                        folder.resolve("out")));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.redirectErrorStream(true);
        Process process = command.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        for (Path root : List.of(home, folder.resolve("out"))) {
            try (var all = Files.walk(root)) {
                for (Path path : all.toList()) {
                    assertEquals(
                            Files.isDirectory(path) ? "rwx------" : "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                            path.toString());
                }
            }
        }
    }

    @Test
    void aSenselessLedgerAndDamagedSettingsAreToldAndTheImageRuns() throws Exception {
        Path ledger = home.resolve("update/installation.json");
        Files.createDirectories(ledger.getParent());
        Files.writeString(
                ledger,
                "{\"format\":1,\"image\":\"x\",\"running\":77,\"changes\":[],\"quarantined\":[]}");
        Path settings = home.resolve("configuration/rollcall.json");
        Files.createDirectories(settings.getParent());
        String text = "{ \"a\": { \"x:Integer\": \"many\", }, }\n";
        Files.writeString(settings, text);

        var outcome = analyse(input, home, Map.of());
        assertEquals(0, outcome.exitCode(), outcome.err());
        List<String> lines = outcome.err().lines().toList();
        assertTrue(lines.stream().anyMatch(l -> l.contains("feature update")), outcome.err());
        assertTrue(lines.stream().anyMatch(l -> l.contains("line 1, column 10")), outcome.err());
        assertEquals(text, Files.readString(settings));

        Files.writeString(settings, "{ \"a\": { \"x\": 1 } \"b\": {} }");
        outcome = analyse(input, home, Map.of());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains("left as it is"), outcome.err());
    }

    @Test
    void outOfMemoryIsToldWithTheOptionToRaise() throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        try (var out = Files.newBufferedWriter(many.resolve("lusi_mbchb201.csv"))) {
            String[] lines = ROWS.split("\n");
            out.write(lines[0] + "\n");
            for (int i = 0; i < 300_000; i++) {
                out.write(lines[1].replace("00123", "%08d".formatted(i)) + "\n");
            }
        }
        var outcome = analyse(many, home, Map.of("ROLLCALL_JVM_OPTIONS", "-Xmx20m"));
        // Where the memory ran out decides whether the file alone is refused, or the run ends.
        assertTrue(Set.of(1, 3).contains(outcome.exitCode()), outcome.err());
        assertEquals(outcome.exitCode() == 1, outcome.err().contains("Refused: lusi_mbchb201.csv"));
        assertTrue(outcome.err().contains("-Xmx"), outcome.err());
        assertFalse(outcome.err().contains("\tat "), outcome.err());
    }

    @Test
    void aCommandThatIsAskedToEndLeavesNoTemporaryFolder() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path out = folder.resolve("o.txt");
        var environment = new HashMap<String, String>();
        environment.put("ROLLCALL_JVM_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        Process process =
                Image.start(
                        home,
                        environment,
                        out,
                        out,
                        "sample",
                        folder.resolve("sample").toString(),
                        "--events",
                        "5000000");
        while (list(temporary).isEmpty() && process.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(list(temporary).get(0))));
        process.destroy();
        process.waitFor();
        assertEquals(
                List.of(),
                list(temporary).stream().filter(p -> !p.endsWith("hsperfdata")).toList(),
                Files.readString(out));
        assertFalse(Files.readString(out).contains("Exception"), Files.readString(out));
    }

    private static List<Path> list(Path root) throws IOException {
        try (var all = Files.list(root)) {
            return new ArrayList<>(
                    all.filter(p -> p.getFileName().toString().startsWith("rollcall-")).toList());
        }
    }

    @Test
    void aDisplayThatIsNotThereIsToldAtOnce() throws Exception {
        for (String display : new String[] {"", ":93"}) {
            var environment = new HashMap<>(Map.of("DISPLAY", display, "WAYLAND_DISPLAY", ""));
            var outcome = Image.run(90, home, environment, "workbench");
            assertEquals(3, outcome.exitCode(), display + outcome.err());
            assertEquals(1, outcome.err().lines().filter(l -> l.contains("display")).count());
        }
    }
}
