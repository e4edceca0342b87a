package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member of staff at work in a real window; see {@code StaffJourney} in the bundle of tests. */
class JourneyTest {
    @TempDir Path folder;

    @Test
    void staffGetFromExportsToListsAndCharts() throws Exception {
        copy(Image.cases().resolve("clean-small/input"), folder.resolve("exports"));
        Path results = folder.resolve("results.txt");
        try (Display display = Display.open()) {
            var environment = new HashMap<>(display.environment());
            environment.put(
                    "ROLLCALL_JVM_OPTIONS",
                    Image.testsInWindow(results, "StaffJourney")
                            + " -Drollcall.itests.journey="
                            + folder);
            var outcome = Image.run(folder.resolve("home"), environment, "workbench");
            assertEquals(0, outcome.exitCode(), outcome.err());
        }
        List<String> tests = Files.readAllLines(results);
        assertEquals(1, tests.size(), tests.toString());
        assertEquals("passed", tests.get(0).split("\t")[0], tests.get(0).replace("\\n", "\n"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
