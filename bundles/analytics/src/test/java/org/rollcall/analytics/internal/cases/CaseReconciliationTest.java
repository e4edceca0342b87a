package org.rollcall.analytics.internal.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.analytics.internal.ReconcilerComponent;
import org.rollcall.analytics.internal.cases.CaseReport.CaseParameters;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.analytics.Reconciliation.Figure;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.CleanerComponent;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/**
 * The differences that reconciling finds in the cases are those between the expected tables: of
 * {@code original} by the department's former tool, of {@code standard} by another reading of the
 * rules. Recent activity looks back from another day there, and self-certificates have no table.
 */
class CaseReconciliationTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    /** A figure of the expected tables: the columns that hold it, in a row or several. */
    private record Expected(Figure figure, String table, List<String> columns) {}

    private static final List<Expected> WHOLE =
            List.of(
                    new Expected(Figure.ATTENDANCE, "summary.csv", List.of("present", "events")),
                    new Expected(Figure.PLACEMENT_DAYS, "placement.csv", List.of("dates")),
                    new Expected(Figure.PLACEMENT_WEEKS, "placement.csv", List.of("weeks")),
                    new Expected(
                            Figure.PLACEMENT_ABSENCES,
                            "placement-absences.csv",
                            List.of("eventDescription", "start")),
                    new Expected(Figure.SELF_CERTIFIED, "self-certified.csv", List.of("dates")));

    @ParameterizedTest
    @ValueSource(strings = {"clean-small", "dirty-medium", "no-notes"})
    void differencesAreThoseOfTheExpectedTables(String name) throws Exception {
        Path root = CASES.resolve(name);
        for (Map<String, String> load : csv(root, "standard", "load.csv")) {
            String module = load.get("module");
            var result = reconcile(root, module);
            for (Expected expected : WHOLE) {
                var one = figures(root, "standard", module, expected);
                var other = figures(root, "original", module, expected);
                var ids = new TreeSet<>(one.keySet());
                ids.addAll(other.keySet());
                ids.removeIf(id -> one.getOrDefault(id, "").equals(other.getOrDefault(id, "")));
                assertEquals(
                        List.copyOf(ids),
                        result.differences().stream()
                                .filter(d -> d.figure() == expected.figure())
                                .map(d -> d.studentId())
                                .toList(),
                        () -> name + " " + module + " " + expected.figure());
            }
            trends(root, module, result);
            result.differences()
                    .forEach(d -> assertFalse(d.causes().isEmpty(), () -> "no cause: " + d));
        }
    }

    /** Few trends are expected, and of those percentages alone. */
    private static void trends(Path root, String module, Reconciliation result) throws IOException {
        var one = lastPercents(root, "standard", module);
        var other = lastPercents(root, "original", module);
        Map<String, Reconciliation.Difference> found =
                result.differences().stream()
                        .filter(d -> d.figure() == Figure.TREND)
                        .collect(Collectors.toMap(d -> d.studentId(), d -> d));
        one.keySet().retainAll(other.keySet());
        assertFalse(one.isEmpty());
        for (String id : one.keySet()) {
            var difference = found.get(id);
            if (difference == null) {
                assertEquals(one.get(id), other.get(id), id);
            } else {
                assertEquals(Double.parseDouble(one.get(id)), percent(difference.one()), 0.00501);
                assertEquals(
                        Double.parseDouble(other.get(id)), percent(difference.other()), 0.00501);
            }
        }
    }

    private static double percent(String text) {
        assertTrue(text.matches("[0-9.]+ % \\(\\d+ of \\d+\\)"), text);
        return Double.parseDouble(text.substring(0, text.indexOf(' ')));
    }

    private static Reconciliation reconcile(Path root, String module) throws Exception {
        var parameters = CaseParameters.read(root.resolve("parameters.json"));
        String file = "lusi_mbchb%s.csv".formatted(module);
        var raw = CaseFile.csv(root.resolve("input").resolve(file));
        return new ReconcilerComponent()
                .reconcile(
                        rules ->
                                new CleanerComponent()
                                        .attendance(
                                                raw,
                                                new SourceRef(file, ""),
                                                module,
                                                rules,
                                                Progress.none())
                                        .table(),
                        BuiltInRuleSets.STANDARD,
                        BuiltInRuleSets.ORIGINAL,
                        Optional.of(new DateRange(parameters.from(), parameters.to())),
                        Progress.none());
    }

    /** By student; what one has in several rows is one figure. */
    private static Map<String, String> figures(
            Path root, String rules, String module, Expected expected) throws IOException {
        Map<String, List<String>> parts = new HashMap<>();
        for (Map<String, String> row : csv(root, rules, expected.table())) {
            if (row.get("module").equals(module)) {
                parts.computeIfAbsent(row.get("studentId"), id -> new ArrayList<>())
                        .add(expected.columns().stream().map(row::get).toList().toString());
            }
        }
        parts.values().forEach(Collections::sort);
        var figures = new HashMap<String, String>();
        parts.forEach((id, own) -> figures.put(id, own.toString()));
        return figures;
    }

    private static Map<String, String> lastPercents(Path root, String rules, String module)
            throws IOException {
        var percents = new HashMap<String, String>();
        for (Map<String, String> row : csv(root, rules, "trend.csv")) {
            if (row.get("module").equals(module)) {
                percents.put(row.get("studentId"), row.get("cumulativePercent"));
            }
        }
        return percents;
    }

    private static List<Map<String, String>> csv(Path root, String rules, String table)
            throws IOException {
        return CaseFile.csv(root.resolve("expected-" + rules).resolve(table)).records();
    }
}
