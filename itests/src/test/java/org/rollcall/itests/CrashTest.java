package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench is killed without warning, and the next one goes on where it was. */
class CrashTest {
    @TempDir Path home;

    @Test
    void theSessionIsRestoredAfterACrash() throws Exception {
        Path results = home.resolve("results.txt");

        var killed = run(results, "BeforeCrash");
        assertTrue(killed.exitCode() != 0, "It ended by itself: " + killed.out());
        assertFalse(Files.exists(results), "A test failed before the crash: " + text(results));

        var restarted = run(results, "AfterCrash");
        assertEquals(0, restarted.exitCode(), restarted.err());
        List<String> lines = Files.readAllLines(results);
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).startsWith("passed"), lines.get(0).replace("\\n", "\n"));
    }

    private static String text(Path file) throws java.io.IOException {
        return Files.exists(file) ? Files.readString(file).replace("\\n", "\n") : "";
    }

    private Image.Outcome run(Path results, String ending) throws Exception {
        String options = Image.testsInside(results) + " -Drollcall.itests.ending=" + ending;
        return Image.run(home, Map.of("ROLLCALL_JVM_OPTIONS", options), "workbench");
    }
}
