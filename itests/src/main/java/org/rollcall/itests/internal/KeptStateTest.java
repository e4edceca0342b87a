package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the user has chosen, filtered, zoomed and typed in each view is there again after the kit of
 * all views was replaced, which replaces them too, and after each bundle of views and that of the
 * charts.
 */
class KeptStateTest {

    /**
     * @param view that is shown for it
     * @param change what the user does
     * @param still whether it is so
     * @param back what undoes it, so that other tests find views as they come
     */
    private record Choice(String view, Runnable change, BooleanSupplier still, Runnable back) {}

    private static final List<Choice> CHOICES =
            List.of(
                    typed("overview", "overview-table-filter", "30"),
                    typed("attendance", "filter", "a"),
                    chip("recent", "recent-table"),
                    scrolled("attendance", "attendance-table", 7),
                    scrolled("reconcile", "reconcile-table", 9),
                    tab("student", "student-lists", 3),
                    zoomed("student", "#trend"),
                    uncommitted("student", "target", "33"),
                    rolling(28),
                    tab("placements", "placement-tabs", 1),
                    typed("placements", "placement-absences-table-filter", "x"),
                    days(90),
                    typed("recent", "recent-table-filter", "b"),
                    typed("certified", "certified-table-filter", "c"),
                    compared("compare-a-module"),
                    divided("compare", "compare-table"),
                    row("advisors", "advisors-table", 1),
                    typed("advisors", "caseload-table-filter", "d"),
                    tab("quality", "quality-tabs", 1),
                    typed("quality", "quality-reasons-filter", "3"),
                    row("quality", "quality-reasons", 1),
                    tab("import-report", "import-details", 3),
                    uncommitted("modules", "threshold", "7"),
                    date("modules", "from-date", "1/2/"));

    @BeforeEach
    void load() {
        Cases.load("dirty-medium");
        Scope.show("modules");
        Scope.rules("standard");
        Scope.allDates();
        Scope.module("301");
        Scope.show("attendance");
        Scope.awaitTitle("attendance", "301");
        Fx.await(
                "students of that module",
                () ->
                        Fx.node("#attendance-status", Label.class).getText().isEmpty()
                                && new Table("attendance-table").rows() > 0);
        new Table("attendance-table").node();
        Fx.run(() -> table("attendance-table").getSelectionModel().select(2));
    }

    @AfterEach
    void putBack() {
        for (Choice choice : CHOICES) {
            Scope.show(choice.view());
            Fx.await("to put back in " + choice.view(), () -> done(choice.back()));
        }
        Scope.show("attendance");
    }

    @Test
    void everyViewComesBackAsItWas() throws Exception {
        make();
        for (String bundle : List.of("kit", "views", "imports", "charts")) {
            Updates.update(Osgi.bundle("org.rollcall." + bundle));
            check("after %s was replaced".formatted(bundle));
        }
    }

    /** Views are built when they are first seen: until then what was kept must not get lost. */
    @Test
    void whatNobodyHasLookedAtInBetweenIsKeptToo() throws Exception {
        make();
        Updates.update(Osgi.bundle("org.rollcall.kit"));
        Updates.update(Osgi.bundle("org.rollcall.kit"));
        Updates.update(Osgi.bundle("org.rollcall.kit"));
        check("after three replacements");
    }

    private static void make() {
        // Views that open make others smaller, which moves what is scrolled.
        CHOICES.forEach(choice -> Scope.show(choice.view()));
        for (Choice choice : CHOICES) {
            Scope.show(choice.view());
            Fx.await("to change " + choice.view(), () -> done(choice.change()));
            Fx.await("the change of " + choice.view(), () -> choice.still().getAsBoolean());
        }
    }

    private static void check(String when) {
        for (int i = 0; i < CHOICES.size(); i++) {
            Choice choice = CHOICES.get(i);
            Scope.show(choice.view());
            Fx.await(
                    "choice " + i + " in " + choice.view() + " " + when,
                    () -> choice.still().getAsBoolean());
        }
    }

    private static boolean done(Runnable action) {
        action.run(); // An exception counts as not yet.
        return true;
    }

    private static Choice typed(String view, String field, String text) {
        return new Choice(
                view,
                () -> field(field).setText(text),
                () -> field(field).getText().equals(text),
                () -> field(field).setText(""));
    }

    private static Choice chip(String view, String table) {
        return new Choice(
                view,
                () -> toggle(table, true),
                () -> Fx.find("#" + table + "-add-filter").getParent().lookup(".chip") != null,
                () -> toggle(table, false));
    }

    private static void toggle(String table, boolean on) {
        ((Button) Fx.find("#" + table + "-add-filter")).fire();
        List<Window> cards =
                Window.getWindows().stream()
                        .filter(window -> lookup(window, "#" + table + "-add-filter-card") != null)
                        .toList();
        var choice = (CheckBox) lookup(cards.get(0), ".filter-choice");
        if (choice.isSelected() != on) {
            choice.fire();
        }
        cards.forEach(Window::hide);
    }

    private static Node lookup(Window window, String selector) {
        Parent root = window.getScene().getRoot();
        root.applyCss();
        root.layout();
        return root.lookup(selector);
    }

    private static Choice scrolled(String view, String table, int row) {
        return new Choice(
                view,
                () -> {
                    assertTrue(table(table).getItems().size() > row, "no rows yet");
                    table(table).layout();
                    table(table).scrollTo(row);
                },
                () -> first(table) == row,
                () -> table(table).scrollTo(0));
    }

    /** The row nearest to the top. */
    private static int first(String table) {
        IndexedCell<?> first =
                ((VirtualFlow<?>) table(table).lookup(".virtual-flow")).getFirstVisibleCell();
        return first.getIndex() + (first.getLayoutY() < -first.getHeight() / 2 ? 1 : 0);
    }

    private static Choice tab(String view, String pane, int index) {
        return new Choice(
                view,
                () -> {
                    assertFalse(tabs(pane).getTabs().get(0).getText().isEmpty(), "no figures yet");
                    tabs(pane).getSelectionModel().select(index);
                },
                () -> tabs(pane).getSelectionModel().getSelectedIndex() == index,
                () -> tabs(pane).getSelectionModel().select(0));
    }

    private static Choice zoomed(String view, String chart) {
        return new Choice(
                view,
                () -> press(chart, KeyCode.PLUS, "+"),
                () -> Fx.find(chart).lookup("#chart-show-all").isVisible(),
                () -> press(chart, KeyCode.DIGIT0, "0"));
    }

    private static void press(String chart, KeyCode code, String character) {
        Node plot = Fx.find(chart).lookup(".chart-plot");
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED)) {
            boolean typed = type == KeyEvent.KEY_TYPED;
            Event.fireEvent(
                    plot,
                    new KeyEvent(
                            type,
                            typed ? character : "",
                            typed ? character : "",
                            typed ? KeyCode.UNDEFINED : code,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private static Choice uncommitted(String view, String spinner, String text) {
        return new Choice(
                view,
                () -> spinner(spinner).getEditor().setText(text),
                () -> spinner(spinner).getEditor().getText().equals(text),
                () -> spinner(spinner).cancelEdit());
    }

    private static Choice date(String view, String picker, String text) {
        return new Choice(
                view,
                () -> picker(picker).getEditor().setText(text),
                () -> picker(picker).getEditor().getText().equals(text),
                () -> picker(picker).cancelEdit());
    }

    private static Choice rolling(int days) {
        return new Choice(
                "student",
                () -> select("rolling-days", 2),
                () -> Integer.valueOf(days).equals(combo("rolling-days").getValue()),
                () -> select("rolling-days", 0));
    }

    private static Choice days(int days) {
        return new Choice(
                "recent",
                () -> ((Slider) Fx.find("#recent-days")).setValue(days),
                () -> ((Slider) Fx.find("#recent-days")).getValue() == days,
                () -> ((Slider) Fx.find("#recent-days")).setValue(30));
    }

    private static Choice compared(String side) {
        return new Choice(
                "compare",
                () -> select(side, combo(side).getItems().size() - 1),
                () ->
                        combo(side).getValue() != null
                                && combo(side).getItems().indexOf(combo(side).getValue())
                                        == combo(side).getItems().size() - 1,
                () -> select(side, 0));
    }

    private static Choice divided(String view, String part) {
        return new Choice(
                view,
                () -> split(part).setDividerPositions(0.4),
                () -> Math.abs(split(part).getDividerPositions()[0] - 0.4) < 0.02,
                () -> split(part).setDividerPositions(0.5));
    }

    private static Choice row(String view, String table, int row) {
        return new Choice(
                view,
                () -> {
                    assertTrue(table(table).getItems().size() > row);
                    table(table).getSelectionModel().clearAndSelect(row);
                },
                () -> table(table).getSelectionModel().getSelectedIndex() == row,
                () -> table(table).getSelectionModel().clearAndSelect(0));
    }

    private static void select(String box, int index) {
        combo(box).getSelectionModel().select(index);
    }

    private static ComboBox<?> combo(String id) {
        return (ComboBox<?>) Fx.find("#" + id);
    }

    private static Spinner<?> spinner(String id) {
        return (Spinner<?>) Fx.find("#" + id);
    }

    private static DatePicker picker(String id) {
        return (DatePicker) Fx.find("#" + id);
    }

    private static TextField field(String id) {
        return (TextField) Fx.find("#" + id);
    }

    private static TabPane tabs(String id) {
        return (TabPane) Fx.find("#" + id);
    }

    private static TableView<?> table(String id) {
        return (TableView<?>) Fx.find("#" + id);
    }

    private static SplitPane split(String part) {
        Node node = Fx.find("#" + part);
        while (!(node instanceof SplitPane)) {
            node = node.getParent();
        }
        return (SplitPane) node;
    }
}
