package org.rollcall.itests.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** A user who works at random, and knows what must be on the screen then. */
final class SoakUser {
    private static final List<String> MODULES = List.of("101", "201", "301", "401", "501");
    private static final List<String> RULES = List.of("standard", "original");
    private static final List<String> VIEWS = List.of("attendance", "recent", "certified");

    /**
     * What the user has chosen.
     *
     * @param student as the student's view names the one selected
     */
    record Choices(
            String module,
            String rules,
            int row,
            String student,
            int threshold,
            int days,
            String filter,
            String view) {}

    private final Random random;

    /** Figures of each module under each rule set, read while nothing was being replaced. */
    private final Map<String, List<String>> figures = new HashMap<>();

    private Choices now = new Choices("101", "standard", 0, "", 50, 30, "", "attendance");

    SoakUser(Random random) {
        this.random = random;
        for (String view : List.of("modules", "student", "recent", "certified", "attendance")) {
            Scope.show(view);
        }
        Scope.allDates();
        for (String rules : RULES) {
            Scope.rules(rules);
            for (String module : MODULES) {
                Scope.module(module);
                Scope.awaitTitle("attendance", module);
                Scope.awaitCaption("attendance", "rule set " + rules);
                figures.put(module + rules, rows());
            }
        }
    }

    /**
     * Does one thing or another, the last of it without waiting for what comes of it.
     *
     * @return what must be on the screen once all is at rest
     */
    Choices work() {
        String module = random.nextInt(3) == 0 ? pick(MODULES) : now.module();
        Scope.show("attendance");
        Scope.module(module);
        Scope.rules(now.rules());
        Fx.await("figures to work with", () -> figures.get(module + now.rules()).equals(rows()));
        int row = random.nextInt(rows().size());
        Fx.run(() -> table().getSelectionModel().clearAndSelect(row));
        String surname = new Table("attendance-table").texts().get(row).get("surname");
        Fx.await("the student", () -> student().endsWith(surname));
        String rules = pick(RULES);
        int threshold = 40 + random.nextInt(50);
        int days = 7 + random.nextInt(60);
        String filter = pick(List.of("", "a", "dr", "1"));
        String view = pick(VIEWS);
        Scope.show("recent");
        Fx.run(() -> Fx.node("#recent-table-filter", TextField.class).setText(filter));
        Fx.run(() -> Fx.node("#recent-days", Slider.class).setValue(days));
        Scope.show(view);
        // These are computed while bundles go.
        Scope.threshold(threshold);
        Scope.rules(rules);
        now = new Choices(module, rules, row, student(), threshold, days, filter, view);
        return now;
    }

    /** Waits until all that was chosen is on the screen again, and the figures are right. */
    void finds(Choices chosen) {
        Fx.await("the view " + chosen.view(), () -> isInFront(chosen.view()));
        Fx.await("the threshold", () -> threshold() == chosen.threshold());
        Fx.await("the module", () -> module().contains("module=" + chosen.module() + ","));
        Fx.await("the student", () -> student().equals(chosen.student()));
        Scope.show("attendance");
        Fx.await(
                "figures of " + chosen.module(),
                () -> figures.get(chosen.module() + chosen.rules()).equals(rows()));
        Fx.await(
                "the selection",
                () -> table().getSelectionModel().getSelectedIndex() == chosen.row());
        Scope.show("recent");
        Fx.await("the filter", () -> filter().equals(chosen.filter()));
        Fx.await(
                "the days",
                () -> Fx.node("#recent-days", Slider.class).getValue() == chosen.days());
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static boolean isInFront(String view) {
        return Fx.find("#" + view + "-table") instanceof TableView<?> table
                && table.getScene() != null
                && table.getParent().isVisible();
    }

    private static double threshold() {
        return Fx.find("#threshold") instanceof Spinner<?> spinner
                ? ((Number) spinner.getValue()).doubleValue()
                : -1;
    }

    private static String module() {
        return Fx.find("#module-list") instanceof ListView<?> list
                ? String.valueOf(list.getSelectionModel().getSelectedItem())
                : "";
    }

    private static String student() {
        return Fx.find("#student-name") instanceof Label name ? name.getText() : "";
    }

    private static String filter() {
        return Fx.node("#recent-table-filter", TextField.class).getText();
    }

    /** Who and how much, which the threshold does not change. */
    private static List<String> rows() {
        return new Table("attendance-table")
                .texts().stream().map(row -> row.get("id") + " " + row.get("percent")).toList();
    }

    private static TableView<?> table() {
        return Fx.node("#attendance-table", TableView.class);
    }
}
