package org.rollcall.analytics.internal.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Every expected figure of every case under both rule sets, to the last digit. */
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    /** What tells rows of a table apart; rows that are still alike are compared in order. */
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "load.csv", List.of("module"),
                    "summary.csv", List.of("module", "studentId"),
                    "placement.csv", List.of("module", "studentId"),
                    "placement-absences.csv",
                            List.of("module", "studentId", "start", "eventDescription"),
                    "placement-recent.csv", List.of("module", "lookBackDays", "studentId"),
                    "self-certified.csv", List.of("module", "studentId"),
                    "trend.csv", List.of("module", "studentId", "start"));

    @ParameterizedTest
    @CsvSource({
        "clean-small, standard", "clean-small, original",
        "dirty-medium, standard", "dirty-medium, original",
        "no-notes, standard", "no-notes, original"
    })
    void everyExpectedTableIsMet(String name, String rules) throws Exception {
        Path root = CASES.resolve(name);
        var report =
                new CaseReport(
                        root,
                        rules.equals("standard")
                                ? BuiltInRuleSets.STANDARD
                                : BuiltInRuleSets.ORIGINAL);
        var differences = new ArrayList<String>();
        int compared = 0;
        for (String table : KEYS.keySet()) {
            Path file = root.resolve("expected-" + rules).resolve(table);
            assertTrue(Files.exists(file), () -> file + " is missing");
            var expected = CaseFile.csv(file);
            compared += expected.rows().size();
            differences.addAll(differences(table, expected, report.table(table)));
        }
        assertEquals(List.of(), differences);
        assertTrue(compared > 100, compared + " rows compared");
    }

    private static List<String> differences(
            String table, CaseFile expected, List<Map<String, String>> rows) {
        var differences = new ArrayList<String>();
        var wanted = index(table, expected.records());
        var got = index(table, rows);
        wanted.forEach(
                (key, want) -> {
                    Map<String, String> have = got.get(key);
                    if (have == null) {
                        differences.add(table + " lacks " + key);
                        return;
                    }
                    want.forEach(
                            (column, value) -> {
                                if (!value.equals(have.get(column))) {
                                    differences.add(
                                            "%s %s: %s is %s, not %s"
                                                    .formatted(
                                                            table,
                                                            key,
                                                            column,
                                                            have.get(column),
                                                            value));
                                }
                            });
                });
        // The trends of a few students are expected, but each of those whole.
        var students = expected.records().stream().map(CasesTest::student).toList();
        got.forEach(
                (key, row) -> {
                    boolean compared =
                            !table.equals("trend.csv") || students.contains(student(row));
                    if (compared && !wanted.containsKey(key)) {
                        differences.add(table + " should not have " + key);
                    }
                });
        return differences;
    }

    private static List<String> student(Map<String, String> row) {
        return List.of(row.get("module"), row.getOrDefault("studentId", ""));
    }

    private static Map<List<String>, Map<String, String>> index(
            String table, List<Map<String, String>> rows) {
        var index = new LinkedHashMap<List<String>, Map<String, String>>();
        for (Map<String, String> row : rows) {
            int occurrence = 0;
            List<String> key;
            do {
                key = new ArrayList<>(KEYS.get(table).stream().map(row::get).toList());
                key.add(String.valueOf(occurrence++));
            } while (index.containsKey(key));
            index.put(key, row);
        }
        return index;
    }
}
