package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.analytics.Reconciliation.Difference;
import org.rollcall.api.analytics.Reconciliation.Figure;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.workspace.Workspace;

/**
 * The differences found are those between the expected tables of both rule sets, each explained.
 */
class ReconcileTest {
    private static final List<String> MODULES = List.of("101", "201", "301", "401", "501");

    @TestFactory
    Stream<DynamicTest> differencesAreThoseOfTheExpectedTables() {
        return Stream.of("clean-small", "dirty-medium", "no-notes")
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private static void check(String name) throws Exception {
        Cases.load(name);
        int all = 0;
        for (String module : MODULES) {
            if (Expected.rows(name, "standard", "summary.csv", module).isEmpty()) {
                continue;
            }
            Reconciliation result = reconcile(name, module);
            var expected = new TreeSet<String>();
            expected.addAll(
                    differing(name, module, Figure.ATTENDANCE, "summary.csv", "events", "present"));
            expected.addAll(
                    differing(name, module, Figure.PLACEMENT_DAYS, "placement.csv", "dates"));
            expected.addAll(
                    differing(name, module, Figure.PLACEMENT_WEEKS, "placement.csv", "weeks"));
            expected.addAll(
                    differing(name, module, Figure.SELF_CERTIFIED, "self-certified.csv", "dates"));
            expected.addAll(
                    differing(
                            name,
                            module,
                            Figure.PLACEMENT_ABSENCES,
                            "placement-absences.csv",
                            "start",
                            "eventDescription"));
            var compared =
                    List.of(
                            Figure.ATTENDANCE,
                            Figure.PLACEMENT_DAYS,
                            Figure.PLACEMENT_WEEKS,
                            Figure.SELF_CERTIFIED,
                            Figure.PLACEMENT_ABSENCES);
            var found = new TreeSet<String>();
            for (Difference difference : result.differences()) {
                assertFalse(difference.causes().isEmpty(), difference::toString);
                if (compared.contains(difference.figure())) {
                    found.add(difference.figure() + " " + difference.studentId());
                }
            }
            assertEquals(expected, found, "module " + module);
            all += found.size();
        }
        assertTrue(all > 0, "no difference at all was compared");
    }

    private static Reconciliation reconcile(String name, String module) throws Exception {
        var ruleSets = Osgi.service(RuleSets.class);
        var workspace = Osgi.service(Workspace.class);
        var range =
                new DateRange(
                        LocalDate.parse(Expected.parameter(name, "from")),
                        LocalDate.parse(Expected.parameter(name, "to")));
        return Osgi.service(Reconciler.class)
                .reconcile(
                        rules -> workspace.module(module, rules, Progress.none()).table(),
                        ruleSets.standard(),
                        ruleSets.named(RuleSets.ORIGINAL).orElseThrow(),
                        Optional.of(range),
                        Progress.none());
    }

    /** Students whose rows of a table differ between the rule sets. */
    private static List<String> differing(
            String name, String module, Figure figure, String file, String... columns) {
        Map<String, String> one = values(name, "standard", module, file, columns);
        Map<String, String> other = values(name, "original", module, file, columns);
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(one.getOrDefault(id, ""), other.getOrDefault(id, "")))
                .map(id -> figure + " " + id)
                .toList();
    }

    private static Map<String, String> values(
            String name, String rules, String module, String file, String... columns) {
        var values = new TreeMap<String, String>();
        for (Map<String, String> row : Expected.rows(name, rules, file, module)) {
            String text = Stream.of(columns).map(row::get).collect(Collectors.joining(" "));
            values.merge(row.get("studentId"), text, (before, now) -> before + "\n" + now);
        }
        return values;
    }
}
