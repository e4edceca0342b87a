package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    @TempDir Path home;

    @TestFactory
    Stream<DynamicTest> inTheFramework() throws Exception {
        Stream<DynamicTest> tests = Inside.run(home, "Test");
        Path log = home.resolve("logs/workbench.log");
        List<String> logged = Files.readAllLines(log);
        return Stream.concat(
                tests,
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
}
