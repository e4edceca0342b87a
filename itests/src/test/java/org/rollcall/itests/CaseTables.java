package org.rollcall.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Compares a report's tables with expected ones, matched on key columns. */
final class CaseTables {
    private static final double TOLERANCE = 0.006;

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

    private CaseTables() {}

    /**
     * Every difference, as a sentence; empty where the tables agree. {@code trend.csv} may have
     * more rows than expected, as only some students' trends are.
     */
    static List<String> differences(String file, Path expected, Path got) throws IOException {
        var differences = new ArrayList<String>();
        var want = rows(file, expected.resolve(file));
        var have = rows(file, got.resolve(file));
        want.forEach(
                (key, row) -> {
                    var other = have.get(key);
                    if (other == null) {
                        differences.add(file + ": row missing: " + key);
                        return;
                    }
                    row.forEach(
                            (column, value) -> {
                                if (!same(value, other.get(column))) {
                                    differences.add(
                                            "%s: %s: %s expected '%s' but got '%s'"
                                                    .formatted(
                                                            file,
                                                            key,
                                                            column,
                                                            value,
                                                            other.get(column)));
                                }
                            });
                });
        if (!file.equals("trend.csv")) {
            have.keySet().stream()
                    .filter(key -> !want.containsKey(key))
                    .forEach(key -> differences.add(file + ": row too many: " + key));
        }
        return differences;
    }

    private static Map<List<String>, Map<String, String>> rows(String file, Path path)
            throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        var rows = new LinkedHashMap<List<String>, Map<String, String>>();
        try (var reader = Files.newBufferedReader(path);
                var parser = format.parse(reader)) {
            for (CSVRecord record : parser) {
                int occurrence = 0;
                List<String> key;
                do {
                    key = new ArrayList<>(KEYS.get(file).stream().map(record::get).toList());
                    key.add(String.valueOf(occurrence++));
                } while (rows.containsKey(key));
                rows.put(key, record.toMap());
            }
        }
        return rows;
    }

    private static boolean same(String expected, String got) {
        if (expected.equals(got)) {
            return true;
        }
        try {
            return Math.abs(Double.parseDouble(expected) - Double.parseDouble(got)) <= TOLERANCE;
        } catch (NumberFormatException | NullPointerException e) {
            return false;
        }
    }
}
