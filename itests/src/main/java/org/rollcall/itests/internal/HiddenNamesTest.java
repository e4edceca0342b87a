package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rollcall.workbench.api.NamesHidden;

/** While names are hidden, no student's name can be read, heard or pointed at in any window. */
class HiddenNamesTest {
    private static final String CASE = "clean-small";
    private static final String MODULE = "301";

    private List<String> surnames;
    private Pattern known;

    @BeforeEach
    void load() {
        Cases.load(CASE);
        Scope.show("modules");
        Scope.rules("standard");
        Scope.allDates();
        Scope.module(MODULE);
        know();
    }

    @AfterEach
    void showNames() {
        // The search keeps other keys to itself.
        Keys.press(KeyCode.ESCAPE);
        hide(false);
    }

    @TestFactory
    Stream<DynamicTest> eachView() {
        return Stream.of(
                        "attendance",
                        "placements",
                        "certified",
                        "recent",
                        "advisors",
                        "student",
                        "compare",
                        "overview",
                        "quality",
                        "reconcile")
                .map(
                        view ->
                                DynamicTest.dynamicTest(
                                        view + " shows no name", () -> showsNone(view)));
    }

    private void showsNone(String view) {
        var attendance = new Table("attendance-table");
        attendance.select("id", attendance.texts().get(0).get("id"));
        Scope.show(view);
        if (view.equals("student")) {
            Fx.await("a name before", () -> !found().isEmpty());
        }
        hide(true);
        awaitNone(view, this::found);
        hide(false);
        hide(true);
        awaitNone(view, this::found);
        hide(false);
    }

    @Test
    void theHeatMapHasNoNamesHoweverItCameToBeShown() {
        Scope.show("placements");
        Node chart = Fx.node("#placement-heat-chart", Node.class);
        Fx.await("names in the chart", () -> !in(chart).isEmpty());
        hide(true);
        awaitNone("the chart", () -> in(chart));
        assertTrue(Fx.call(() -> Written.in(chart).toString().contains("Student 1")));
        Scope.module("101");
        Scope.module(MODULE);
        awaitNone("the chart", () -> in(chart));
        hide(false);
        Fx.await("names again", () -> !in(chart).isEmpty());
    }

    @Test
    void aCardThatIsOpenGoes() {
        Scope.show("placements");
        Node chart = Fx.node("#placement-heat-chart", Node.class);
        Fx.await("names in the chart", () -> !in(chart).isEmpty());
        Fx.run(chart.getParent()::requestFocus);
        Keys.press(KeyCode.RIGHT);
        hide(true);
        awaitNone("the window", this::found);
    }

    @Test
    void theSearchFindsNumbers() {
        String name = surnames.get(0);
        hide(true);
        Keys.press(KeyCode.K, "ctrl");
        Fx.run(() -> Fx.node("#palette-field", TextField.class).setText(name));
        Fx.await(
                "an answer",
                () -> {
                    String said = Fx.find("#palette-field").getAccessibleText();
                    return said != null && said.contains("Student ");
                });
        Fx.run(() -> Fx.node("#palette-field", TextField.class).setText(""));
        awaitNone("the window", this::found);
    }

    @Test
    void whatTheSearchHasFoundBecomesNumbers() {
        Keys.press(KeyCode.K, "ctrl");
        String name = surnames.get(0);
        Fx.run(() -> Fx.node("#palette-field", TextField.class).setText(name));
        Fx.await(
                "the student",
                () -> {
                    String said = Fx.find("#palette-field").getAccessibleText();
                    return said != null && said.contains(name);
                });
        hide(true);
        Fx.await(
                "numbers in place of " + name,
                () -> Fx.find("#palette-field").getAccessibleText().contains("Student "));
        Keys.press(KeyCode.ESCAPE);
    }

    @Test
    void aHintThatIsOpenGoes() {
        var hint = new Tooltip(surnames.get(0));
        Fx.run(() -> hint.show(Fx.stage()));
        Fx.await("the hint", () -> !found().isEmpty());
        hide(true);
        Fx.await("no hint", () -> !hint.isShowing());
    }

    private static void awaitNone(String where, Supplier<Set<String>> names) {
        try {
            Fx.await("no name in " + where, () -> names.get().isEmpty());
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", but " + names.get(), e);
        }
    }

    private Set<String> in(Node node) {
        return Fx.call(() -> namesIn(Written.in(node)));
    }

    private static void hide(boolean hidden) {
        if (Fx.call(() -> Osgi.service(NamesHidden.class).hidden()) != hidden) {
            Fx.run(() -> MenuItems.find("menu-hide-names").fire());
        }
    }

    private Set<String> found() {
        return Fx.call(() -> namesIn(Written.everywhere()));
    }

    /** Texts that hold a student's surname as a word, or the id. */
    private Set<String> namesIn(Set<String> texts) {
        return texts.stream()
                .filter(text -> known.matcher(text).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the module's students and those of their surnames that no advisor bears. */
    private void know() {
        Scope.show("attendance");
        var table = new Table("attendance-table");
        Fx.await(
                "students by their names",
                () ->
                        table.rows() == 12
                                && table.texts().stream()
                                        .noneMatch(row -> row.get("firstName").equals("Student")));
        List<Map<String, String>> rows = table.texts();
        String advisors = rows.stream().map(row -> row.get("advisor")).toList().toString();
        surnames =
                rows.stream()
                        .map(row -> row.get("surname"))
                        .filter(name -> !advisors.contains(name))
                        .distinct()
                        .toList();
        assertTrue(surnames.size() > 5, surnames::toString);
        known =
                Pattern.compile(
                        Stream.concat(surnames.stream(), rows.stream().map(row -> row.get("id")))
                                .map(word -> "\\b" + Pattern.quote(word) + "\\b")
                                .collect(Collectors.joining("|")),
                        Pattern.UNICODE_CHARACTER_CLASS);
    }
}
