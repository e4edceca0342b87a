package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs tests of the bundle of tests in the image, its window on the headless toolkit. */
final class Inside {
    /** Longest run of all tests together. */
    private static final long LIMIT_SECONDS = 900;

    private Inside() {}

    /**
     * Starts the image, and reports each test that ran inside as one of its own. The log is kept
     * beside the bundle of tests.
     *
     * @param ending of the names of the test classes to run
     * @param options more for the JVM
     */
    static Stream<DynamicTest> run(Path home, String ending, String... options) throws Exception {
        Path itests = Path.of(System.getProperty("rollcall.itests"));
        Path results = itests.resolve("in-framework-" + ending + ".txt");
        Path part = itests.resolve(results.getFileName() + ".part");
        Files.deleteIfExists(results);
        Files.deleteIfExists(part);
        String all =
                String.join(
                        " ",
                        Image.testsInside(results),
                        "-Drollcall.itests.ending=" + ending,
                        String.join(" ", options));
        var outcome =
                Image.run(LIMIT_SECONDS, home, Map.of("ROLLCALL_JVM_OPTIONS", all), "workbench");
        Path log = home.resolve("logs/workbench.log");
        if (!Files.exists(results)) {
            fail(
                    "The run inside the framework did not finish, exit code %d%n%s%n%s%n%s"
                            .formatted(
                                    outcome.exitCode(),
                                    outcome.out(),
                                    outcome.err(),
                                    Files.exists(log) ? Files.readString(log) : "no log"));
        }
        Files.copy(
                log,
                itests.resolve("in-framework-" + ending + ".log"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = Files.readAllLines(results);
        assertFalse(lines.isEmpty(), "No test ran inside the framework");
        return lines.stream().map(Inside::test);
    }

    private static DynamicTest test(String line) {
        String[] parts = line.split("\t", 3);
        return dynamicTest(
                parts[1],
                () -> {
                    if (!parts[0].equals("passed")) {
                        fail(parts[2].replace("\\n", "\n"));
                    }
                });
    }
}
