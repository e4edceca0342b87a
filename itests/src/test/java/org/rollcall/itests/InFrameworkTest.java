package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the image with its window on the headless toolkit and the bundle of tests in it, and
 * reports each test that ran inside as one of its own.
 */
class InFrameworkTest {
    /** Longest run of all tests together. */
    private static final long LIMIT_SECONDS = 600;

    @TempDir Path home;

    @TestFactory
    Stream<DynamicTest> inTheFramework() throws Exception {
        Path itests = Path.of(System.getProperty("rollcall.itests"));
        Path results = itests.resolve("in-framework-results.txt");
        Path part = itests.resolve("in-framework-results.txt.part");
        Files.deleteIfExists(results);
        Files.deleteIfExists(part);
        var outcome =
                Image.run(
                        LIMIT_SECONDS,
                        home,
                        Map.of("ROLLCALL_JVM_OPTIONS", Image.testsInside(results)),
                        "workbench");
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
        List<String> logged = Files.readAllLines(log);
        return Stream.concat(
                lines.stream().map(InFrameworkTest::test),
                Stream.of(
                        dynamicTest(
                                "log: no error",
                                () ->
                                        assertEquals(
                                                List.of(),
                                                logged.stream()
                                                        .filter(l -> l.contains(" ERROR "))
                                                        .toList())),
                        dynamicTest(
                                "log: no student data",
                                () -> assertEquals(List.of(), aboutStudents(logged)))));
    }

    /** Lines that hold an id or surname of the students whose data was imported. */
    private static List<String> aboutStudents(List<String> lines) throws Exception {
        Set<String> words = new TreeSet<>();
        for (String name : List.of("clean-small", "dirty-medium")) {
            Path summary = Image.cases().resolve(name).resolve("expected-original/summary.csv");
            for (String row : Files.readAllLines(summary).stream().skip(1).toList()) {
                String[] fields = row.split(",", -1);
                words.add(fields[1]);
                words.add(fields[3]);
            }
        }
        var known = Pattern.compile("\\b(" + String.join("|", words) + ")\\b");
        return lines.stream().filter(line -> known.matcher(line).find()).toList();
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
