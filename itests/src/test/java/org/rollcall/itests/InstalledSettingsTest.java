package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the image's settings and those of the user directory are to each other. */
class InstalledSettingsTest {
    private static final long LIMIT_SECONDS = 240;

    @TempDir Path folder;
    private Path image;

    @BeforeEach
    void install() throws IOException {
        image = folder.resolve("m").resolve("image");
        try (var files = Files.walk(Image.root())) {
            for (Path file : files.toList()) {
                Path copy = image.resolve(Image.root().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "z, of two words"})
    void theUserDirectorysWinWhereverItLies(String place) throws Exception {
        Path home = Files.createDirectories(folder.resolve(place).resolve("home"));
        configure(image, rule("installed", 10, ""));
        assertEquals("installed", version(home));
        configure(home, rule("own", 10, ""));
        assertEquals("own", version(home));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z"})
    void whatAnAdministratorFixedWinsWhereverItLies(String place) throws Exception {
        Path home = Files.createDirectories(folder.resolve(place).resolve("home"));
        configure(image, rule("installed", 10, "\":configurator:ranking\": 1,"));
        configure(home, rule("own", 10, ""));
        assertEquals("installed", version(home));
    }

    @Test
    void aChangeInTheWindowOutlastsRestartAndUpdate() throws Exception {
        Path home = Files.createDirectories(folder.resolve("z").resolve("home"));
        configure(image, shown(20), rule("followed", 10, ""));
        inWindow(home, "BeforeRestart", 1);

        configure(
                image,
                shown(25),
                rule("followed", 20, ""),
                rule("fixed", 60, "\":configurator:ranking\": 1,"));
        inWindow(home, "AfterRestart", 3);
    }

    private static String shown(int days) {
        return "\"org.rollcall.views.Presentation\": { \"stale.after.days\": %d }".formatted(days);
    }

    /** A rule set; its version is its name. */
    private static String rule(String name, int threshold, String more) {
        String pid = name.equals("installed") || name.equals("own") ? "rule" : name;
        return "\"org.rollcall.clean.RuleSet~%s\": { %s \"name\": \"%s\", \"version\": \"%s\", \"threshold\": %d.0 }"
                .formatted(pid, more, pid, name, threshold);
    }

    private static void configure(Path root, String... configurations) throws IOException {
        Path file = root.resolve("configuration/rollcall.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                {
                  ":configurator:resource-version": 1,
                  ":configurator:symbolic-name": "org.example.settings",
                  ":configurator:version": "1.0.0",
                  %s
                }
                """
                        .formatted(String.join(",\n", configurations)));
    }

    /** The version of the rule set {@code rule} that a start has. */
    private String version(Path home) throws Exception {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(
                input.resolve("lusi_mbchb101.csv"),
                "studentId,firstName,surname,academicAdvisor,startDateTime,present\n"
                        + "1,A,B,C,2025-01-06T09:00,true\n");
        Path out = folder.resolve("out");
        var outcome =
                Image.run(
                        LIMIT_SECONDS,
                        image,
                        home,
                        Map.of(),
                        "analyse",
                        input.toString(),
                        "--out",
                        out.toString(),
                        "--rules",
                        "rule");
        assertEquals(0, outcome.exitCode(), outcome.err());
        String report = Files.readString(out.resolve("report.json"));
        assertTrue(report.contains("\"rule\""), report);
        return report.contains("\"version\": \"own\"") ? "own" : "installed";
    }

    private void inWindow(Path home, String ending, int tests) throws Exception {
        Path results = folder.resolve("results.txt");
        Files.deleteIfExists(results);
        String options = Image.testsInside(results) + " -Drollcall.itests.ending=" + ending;
        var outcome =
                Image.run(
                        LIMIT_SECONDS,
                        image,
                        home,
                        Map.of("ROLLCALL_JVM_OPTIONS", options),
                        "workbench");
        assertTrue(Files.exists(results), () -> outcome.out() + outcome.err());
        List<String> lines = Files.readAllLines(results);
        assertEquals(tests, lines.size(), lines::toString);
        for (String line : lines) {
            assertTrue(line.startsWith("passed"), () -> line.replace("\\n", "\n"));
        }
    }
}
