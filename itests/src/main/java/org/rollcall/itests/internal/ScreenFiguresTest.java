package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The figures on the screen are those of the expected tables, in every case and rule set. */
class ScreenFiguresTest {
    private static final List<String> MODULES = List.of("101", "201", "301", "401", "501");

    @AfterAll
    static void goBack() {
        Scope.rules("standard");
        Scope.threshold(50);
        Scope.allDates();
    }

    @TestFactory
    Stream<DynamicTest> viewsShowTheExpectedFigures() {
        return Stream.of("clean-small", "dirty-medium", "no-notes")
                .flatMap(name -> Stream.of("standard", "original").map(rules -> test(name, rules)));
    }

    private static DynamicTest test(String name, String rules) {
        return DynamicTest.dynamicTest(name + ", " + rules, () -> check(name, rules));
    }

    private static void check(String name, String rules) {
        Cases.load(name);
        Scope.rules(rules);
        Scope.dates(Expected.parameter(name, "from"), Expected.parameter(name, "to"));
        Scope.threshold(Double.parseDouble(Expected.parameter(name, "threshold")));
        for (String module : MODULES) {
            if (Expected.rows(name, rules, "summary.csv", module).isEmpty()) {
                continue;
            }
            Scope.module(module);
            attendance(name, rules, module);
            placements(name, rules, module);
            certified(name, rules, module);
            if (rules.equals("standard")) {
                recent(name, module);
            }
        }
    }

    private static void attendance(String name, String rules, String module) {
        Scope.show("attendance");
        var expected = Expected.rows(name, rules, "summary.csv", module);
        assertFalse(expected.isEmpty());
        var table = new Table("attendance-table");
        await(name, rules, "attendance", module, table, expected.size());
        Map<String, Map<String, String>> shown = table.by("id");
        for (Map<String, String> row : expected) {
            Map<String, String> got = shown.get(row.get("studentId"));
            assertEquals(row.get("events"), got.get("sessions"), row::toString);
            assertEquals(row.get("present"), got.get("present"), row::toString);
            assertEquals(row.get("attendancePercent"), got.get("percent"), row::toString);
        }
    }

    private static void placements(String name, String rules, String module) {
        var expected = Expected.rows(name, rules, "placement.csv", module);
        if (expected.isEmpty()) {
            return;
        }
        Scope.show("placements");
        var table = new Table("placements-table");
        await(name, rules, "placements", module, table, expected.size());
        Map<String, Map<String, String>> shown = table.by("id");
        for (Map<String, String> row : expected) {
            Map<String, String> got = shown.get(row.get("studentId"));
            assertEquals(row.get("days"), got.get("days"), row::toString);
            assertEquals(row.get("group"), got.get("group"), row::toString);
            assertEquals(row.get("pattern"), got.get("pattern"), row::toString);
            assertEquals(row.get("weeks"), got.get("weeks").replace("; ", ";"), row::toString);
        }
        var absences = Expected.rows(name, rules, "placement-absences.csv", module);
        assertEquals(absences.size(), new Table("placement-absences-table").rows());
    }

    private static void certified(String name, String rules, String module) {
        Scope.show("certified");
        var expected = Expected.rows(name, rules, "self-certified.csv", module);
        var table = new Table("certified-table");
        await(name, rules, "certified", module, table, expected.size());
        Map<String, Map<String, String>> shown = table.by("id");
        for (Map<String, String> row : expected) {
            assertEquals(
                    row.get("count"), shown.get(row.get("studentId")).get("events"), row::toString);
        }
    }

    private static void recent(String name, String module) {
        Scope.show("recent");
        String days = Expected.parameter(name, "days");
        String asOf = Expected.parameter(name, "asOf").substring(0, 10);
        Slider slider = Fx.node("#recent-days", Slider.class);
        Fx.run(() -> slider.setValue(Double.parseDouble(days)));
        Scope.date("#recent-as-of", asOf);
        Map<String, String> expected =
                Expected.rows(name, "standard", "placement-recent.csv", module).stream()
                        .filter(row -> row.get("lookBackDays").equals(days))
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("studentId"), row -> row.get("checkIns")));
        Scope.awaitTitle("recent", module);
        Scope.awaitCaption("recent", "in the " + days + " days to " + day(asOf));
        Fx.await(
                "recent check-ins of module " + module,
                () -> {
                    Map<String, String> shown =
                            new Table("recent-table")
                                    .texts().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            row -> row.get("id"),
                                                            row -> row.get("checkIns")));
                    return shown.equals(expected);
                });
    }

    /** Waits until a view shows the module by the rules, with as many rows as expected. */
    private static void await(
            String name, String rules, String view, String module, Table table, int rows) {
        Scope.awaitTitle(view, module);
        Scope.awaitCaption(view, "rule set " + rules);
        Scope.awaitCaption(view, day(Expected.parameter(name, "from")));
        Fx.await(view + " of module " + module, () -> table.node().getItems().size() == rows);
    }

    private static String day(String iso) {
        LocalDate date = LocalDate.parse(iso);
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
