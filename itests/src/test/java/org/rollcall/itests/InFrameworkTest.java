package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the image with its window on the headless toolkit and the bundle of tests in it, and
 * reports each test that ran inside as one of its own.
 */
class InFrameworkTest {
    @TempDir Path home;

    @TestFactory
    Stream<DynamicTest> inTheFramework() throws Exception {
        Path itests = Path.of(System.getProperty("rollcall.itests"));
        Path results = itests.resolve("in-framework-results.txt");
        Files.deleteIfExists(results);
        String options =
                String.join(
                        " ",
                        Image.headlessToolkit(),
                        "-Xmx512m",
                        "-Drollcall.feature.extra=" + itests.resolve("itests.json"),
                        "-Drollcall.repository.extra=" + itests.resolve("repository"),
                        "-Drollcall.itests.cases=" + Image.cases(),
                        "-Drollcall.itests.results=" + results);
        var outcome = Image.run(home, Map.of("ROLLCALL_JVM_OPTIONS", options), "workbench");
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
                itests.resolve("in-framework.log"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = Files.readAllLines(results);
        assertFalse(lines.isEmpty(), "No test ran inside the framework");
        var errors = Files.readAllLines(log).stream().filter(l -> l.contains(" ERROR ")).toList();
        return Stream.concat(
                lines.stream().map(InFrameworkTest::test),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "log: no error",
                                () -> assertFalse(!errors.isEmpty(), errors::toString))));
    }

    private static DynamicTest test(String line) {
        String[] parts = line.split("\t", 3);
        return DynamicTest.dynamicTest(
                parts[1],
                () -> {
                    if (!parts[0].equals("passed")) {
                        fail(parts[2].replace("\\n", "\n"));
                    }
                });
    }
}
