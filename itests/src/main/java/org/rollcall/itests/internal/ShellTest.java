package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.Finder;
import org.rollcall.workbench.api.NamesHidden;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Remembered;
import org.rollcall.workbench.api.UndoHistory;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.Views;

/** The window itself, on views and commands of the test's own. */
class ShellTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Registered services = new Registered();
    private final TestView one = new TestView(unused(), "Test one");
    private final TestView two = new TestView(unused(), "Test two");

    @BeforeEach
    void window() {
        Fx.node("#search-button", javafx.scene.Node.class);
    }

    @AfterEach
    void close() {
        services.close();
        Keys.press(KeyCode.ESCAPE);
    }

    @Test
    void thePaletteFindsACommandAndRunsIt() {
        var ran = new AtomicInteger();
        services.add(Command.class, command("Count the sheep", ran), at("count-sheep"));
        Fx.await("the command", () -> MenuItems.find("menu-count-sheep") != null);

        type("sheep");
        assertEquals("Count the sheep", selected());
        Keys.press(KeyCode.ENTER);

        assertEquals(1, ran.get());
        assertFalse(Fx.call(() -> Fx.find("#palette").isVisible()));
        Keys.press(KeyCode.K, "ctrl");
        assertEquals("Count the sheep", selected(), "what was used last stands first");
    }

    @Test
    void oneViewTakesTheWindowUntilAnotherIsAskedFor() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        show(one.id);
        Fx.await("the view", () -> one.calls.contains("seen"));
        double before = settledHeight(one);
        focus(one);

        Keys.press(KeyCode.M, "ctrl");
        Fx.await("all the room", () -> height(one) > 1.5 * before);
        MenuItems.label("menu-maximise-view");
        assertTrue(((CheckMenuItem) MenuItems.find("menu-maximise-view")).isSelected());
        assertNull(Fx.find("#module-list"), "the others are away");

        Osgi.service(Views.class).show("modules");
        Fx.await("the others", () -> Fx.find("#module-list") != null);
        Fx.await(
                "its share, of %s and now".formatted(before),
                () -> Math.abs(height(one) - before) < 2);
        assertEquals(1, one.calls.stream().filter("node"::equals).count(), "nothing made anew");
    }

    @Test
    void aViewIsMovedAndTheMoveIsTakenBack() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        show(one.id);
        Fx.await("the view", () -> one.calls.contains("seen"));
        double width = Fx.call(() -> one.text.getScene().getWidth());
        assertTrue(left(one) < width / 2, "at the foot, from the left on");
        focus(one);

        Fx.run(() -> MenuItems.find("menu-move-view-right").fire());
        Fx.await("the right", () -> left(one) > width / 2);
        Fx.run(() -> MenuItems.find("menu-undo").fire());
        Fx.await("the foot", () -> left(one) < width / 2);
    }

    @Test
    void dividersAreMovedByKey() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        show(one.id);
        Fx.await("the view", () -> one.calls.contains("seen"));
        focus(one);
        double before = settledHeight(one);

        Keys.press(KeyCode.F8);
        Keys.press(KeyCode.UP);
        Keys.press(KeyCode.UP);
        Fx.await("more room", () -> height(one) > before + 10);
        Keys.press(KeyCode.ENTER);
        assertTrue(
                Fx.call(() -> one.text.isFocused()),
                () -> "the focus is at " + Fx.call(() -> Fx.stage().getScene().getFocusOwner()));
        double grown = settledHeight(one);
        Keys.press(KeyCode.UP);
        assertEquals(grown, settledHeight(one), "it has let go");
    }

    /** In pixels, once it has been laid out and has stayed so from one look to the next. */
    private static double settledHeight(TestView view) {
        var last = new double[1];
        Fx.await(
                "its room",
                () -> {
                    double now = height(view);
                    boolean same = now > 0 && now == last[0];
                    last[0] = now;
                    return same;
                });
        return last[0];
    }

    private static double height(TestView view) {
        return Fx.call(() -> ((javafx.scene.layout.Region) view.text.getParent()).getHeight());
    }

    private static double left(TestView view) {
        return Fx.call(() -> view.text.localToScene(0, 0).getX());
    }

    @Test
    void aCommandThatIsReplacedKeepsItsPlaces() {
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        var places =
                Map.<String, Object>of(
                        "rollcall.command.id", "replaced", "rollcall.command.toolbar", true);
        var before = services.add(Command.class, command("Count", first), places);
        Fx.await("the button", () -> Fx.find("#tool-replaced") != null);
        Node button = Fx.find("#tool-replaced");
        MenuItem item = MenuItems.find("menu-replaced");

        services.remove(before);
        Fx.await("its end", () -> button.isDisabled() && item.isDisable());
        services.add(Command.class, command("Count again", second), places);
        Fx.await("the next", () -> !button.isDisabled() && !item.isDisable());

        assertSame(button, Fx.find("#tool-replaced"), "nothing was made anew");
        assertSame(item, MenuItems.find("menu-replaced"));
        assertEquals("Count again", ((Button) button).getText());
        Fx.run(((Button) button)::fire);
        Fx.run(item::fire);
        assertEquals(List.of(0, 2), List.of(first.get(), second.get()));
    }

    @Test
    void aCommandThatDoesNotComeBackLeavesItsPlaces() {
        var going =
                services.add(
                        Command.class,
                        command("Go", new AtomicInteger()),
                        Map.of("rollcall.command.id", "going", "rollcall.command.toolbar", true));
        Fx.await("the button", () -> Fx.find("#tool-going") != null);
        services.remove(going);
        Fx.await(
                "their end",
                () -> Fx.find("#tool-going") == null && MenuItems.find("menu-going") == null);
    }

    @Test
    void thePaletteFindsWhatFindersFindAndSurvivesABrokenOne() {
        var opened = new AtomicInteger();
        services.add(
                Finder.class,
                finder((typed, most) -> List.of(hit("Amélie Sheepshanks", opened))),
                Map.of());
        services.add(
                Finder.class,
                finder(
                        (typed, most) -> {
                            throw new IllegalStateException("broken for the test");
                        }),
                Map.of());
        Fx.await("the finder", () -> finds("sheepshanks"));

        Keys.press(KeyCode.ENTER);

        assertEquals(1, opened.get());
    }

    @Test
    void thePaletteShowsViewsAndSaysWhenThereIsNothing() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        Fx.await("the view", () -> finds("show test one"));
        Keys.press(KeyCode.ENTER);
        Fx.await("the view in the window", () -> one.calls.contains("seen"));

        type("qqqqqq");
        assertTrue(Fx.call(() -> Fx.node("#palette-empty", Label.class).isVisible()));
        assertTrue(Fx.call(() -> Fx.node("#palette-empty", Label.class).getText().contains("qq")));
    }

    @Test
    void viewsAreToldWhenTheyAreInFront() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        var second = services.add(View.class, two, two.at("BOTTOM", 901));
        show(one.id);
        Fx.await("the first", () -> one.calls.equals(List.of("node", "restore", "seen")));
        assertEquals(List.of(), two.calls, "a view that was never in front is not made");
        show(two.id);
        Fx.await("the second", () -> two.calls.equals(List.of("node", "restore", "seen")));
        assertEquals(List.of("node", "restore", "seen", "left"), one.calls);

        services.remove(second);
        Fx.await("its going", () -> two.calls.get(two.calls.size() - 1).equals("left"));
        assertEquals("left", one.calls.get(one.calls.size() - 1), "the place is kept");
    }

    @Test
    void aViewThatIsReplacedKeepsItsPlaceAndItsState() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        var second = services.add(View.class, two, two.at("BOTTOM", 901));
        show(one.id);
        show(two.id);
        Fx.await("the view", () -> two.calls.contains("seen"));
        Fx.run(() -> two.text.setText("half a sentence"));

        services.remove(second);
        Fx.await("the placeholder", () -> Fx.find("#updating-" + two.id) != null);
        var next = new TestView(two.id, "Test two");
        services.add(View.class, next, next.at("BOTTOM", 901));

        Fx.await("the new one", () -> next.calls.equals(List.of("node", "restore", "seen")));
        assertEquals("half a sentence", Fx.call(next.text::getText));
        assertNull(Fx.find("#updating-" + two.id));
        assertEquals(List.of("node", "restore", "seen", "left"), one.calls);
    }

    @Test
    void theFocusAndTheCaretReturnToAViewThatIsReplaced() {
        var first = services.add(View.class, one, one.at("BOTTOM", 900));
        show(one.id);
        Fx.await("the view", () -> one.calls.contains("seen"));
        Fx.await(
                "the focus in the text",
                () -> {
                    one.text.requestFocus();
                    return Fx.stage().getScene().getFocusOwner() == one.text;
                });
        Fx.run(
                () -> {
                    one.text.setText("half a sentence");
                    one.text.selectRange(4, 6);
                });

        services.remove(first);
        Fx.await("the placeholder", () -> Fx.find("#updating-" + one.id) != null);
        Node words = Fx.find("#updating-" + one.id).lookup(".label");
        assertFalse(Fx.call(words::isVisible), "words flash up for a short swap");
        var next = new TestView(one.id, "Test one");
        services.add(View.class, next, next.at("BOTTOM", 900));

        Fx.await("the focus", () -> Fx.stage().getScene().getFocusOwner() == next.text);
        assertEquals(4, Fx.call(next.text::getAnchor));
        assertEquals(6, Fx.call(next.text::getCaretPosition));
    }

    @Test
    void aViewThatTakesLongerSaysSo() {
        var first = services.add(View.class, one, one.at("BOTTOM", 900));
        show(one.id);
        Fx.await("the view", () -> one.calls.contains("seen"));
        services.remove(first);
        Fx.await(
                "the words",
                () -> {
                    Node pane = Fx.find("#updating-" + one.id);
                    return pane != null && pane.lookup(".label").isVisible();
                });
    }

    @Test
    void aViewThatStaysAwayIsClosedWithANotice() {
        var registration = services.add(View.class, one, one.at("BOTTOM", 900));
        show(one.id);
        Fx.await("the view", () -> one.calls.contains("seen"));
        services.remove(registration);
        Fx.await("the placeholder", () -> Fx.find("#updating-" + one.id) != null);

        Fx.await("its closing", () -> Fx.find("#updating-" + one.id) == null);
        Fx.run(() -> Fx.node("#notices-button", Button.class).fire());
        Fx.await(
                "the notice",
                () ->
                        Fx.node("#notice-list", ListView.class)
                                .getItems()
                                .toString()
                                .contains("Test one"));
        Fx.run(() -> Fx.node("#notices-button", Button.class).fire());
    }

    @Test
    void closingAViewIsUndoneAndDoneAgain() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        show(one.id);
        focus(one);

        Keys.press(KeyCode.W, "ctrl");
        assertNull(Fx.find("#node-" + one.id));
        assertEquals("Undo closing Test one", MenuItems.label("menu-undo"));
        Fx.run(() -> Fx.find("#search-button").requestFocus());
        Keys.press(KeyCode.Z, "ctrl");
        assertTrue(Fx.find("#node-" + one.id) != null);
        assertEquals("Redo closing Test one", MenuItems.label("menu-redo"));
        Keys.press(KeyCode.Y, "ctrl");
        assertNull(Fx.find("#node-" + one.id));
        Keys.press(KeyCode.Z, "ctrl");
        Keys.press(KeyCode.Z, "ctrl", "shift");
        assertNull(Fx.find("#node-" + one.id));
    }

    @Test
    void whatABundleDidIsForgottenWithTheBundle() throws Exception {
        Bundle charts = Osgi.bundle("org.rollcall.charts");
        var context = charts.getBundleContext();
        var history = context.getService(context.getServiceReference(UndoHistory.class));
        var undone = new AtomicInteger();
        Fx.run(() -> history.done("drawing", undone::incrementAndGet, undone::decrementAndGet));
        Fx.run(() -> Osgi.service(UndoHistory.class).done("ours", () -> {}, () -> {}));
        Fx.run(() -> history.done("painting", undone::incrementAndGet, undone::decrementAndGet));
        assertEquals("Undo painting", MenuItems.label("menu-undo"));

        charts.stop(Bundle.STOP_TRANSIENT);
        Fx.await(
                "its deeds to be forgotten",
                () -> !MenuItems.label("menu-undo").contains("painting"));

        charts.start(Bundle.START_TRANSIENT);
        for (int i = 0; i < 100; i++) {
            Keys.press(KeyCode.Z, "ctrl");
        }
        assertEquals(0, undone.get());
        assertEquals("Undo", MenuItems.label("menu-undo"));
        assertTrue(Fx.call(() -> MenuItems.find("menu-undo").isDisable()));
    }

    @Test
    void textFieldsKeepTheirOwnUndo() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        show(one.id);
        focus(one);
        var undone = new AtomicInteger();
        Fx.run(
                () -> {
                    Osgi.service(UndoHistory.class).done("ours", undone::incrementAndGet, () -> {});
                    one.text.replaceText(0, 0, "typed");
                });

        Keys.press(KeyCode.Z, "ctrl");

        assertEquals(0, undone.get());
        assertEquals("", Fx.call(one.text::getText));
    }

    @Test
    void theTextGrowsAndShrinks() {
        Label ready = (Label) Fx.call(() -> Fx.find(".status-bar").lookup(".label"));
        assertEquals(13, fontSize(ready), 0.1);
        for (int i = 0; i < 7; i++) {
            Keys.press(KeyCode.EQUALS, "ctrl");
        }
        assertEquals(26, fontSize(ready), 0.1);
        assertEquals("200", remembered("scale"));
        Keys.press(KeyCode.MINUS, "ctrl");
        assertEquals(13 * 1.75, fontSize(ready), 0.1);
        Keys.press(KeyCode.DIGIT0, "ctrl");
        assertEquals(13, fontSize(ready), 0.1);
        assertEquals("Undo text size 100 %", MenuItems.label("menu-undo"));
    }

    @Test
    void namesAreHiddenWithABadge() {
        var names = Osgi.service(NamesHidden.class);
        assertFalse(Fx.call(names::hidden));
        Keys.press(KeyCode.H, "ctrl", "shift");
        assertTrue(Fx.call(names::hidden));
        assertTrue(Fx.call(() -> Fx.find("#names-hidden-badge").isVisible()));
        assertEquals("true", remembered("names-hidden"));
        Keys.press(KeyCode.H, "ctrl", "shift");
        assertFalse(Fx.call(names::hidden));
        assertFalse(Fx.call(() -> Fx.find("#names-hidden-badge").isVisible()));
    }

    @Test
    void noticesLeaveTheFocusAloneAndGoByEscape() {
        Keys.press(KeyCode.ESCAPE, "shift");
        Fx.run(() -> Fx.find("#search-button").requestFocus());
        Osgi.service(Notifier.class)
                .notify(Notifier.Severity.WARNING, "A test", "Only a test notice");
        Fx.await("the card", () -> !cards().getChildren().isEmpty());
        assertTrue(Fx.call(() -> Fx.find("#search-button").isFocused()));
        assertEquals(
                "Warning: A test. Only a test notice",
                Fx.call(() -> cards().getChildren().get(0).getAccessibleText()));
        assertTrue(
                Fx.call(
                        () -> {
                            cards().getScene().getRoot().layout();
                            double bottom =
                                    cards().localToScene(cards().getLayoutBounds()).getMaxY();
                            var button = Fx.find("#notices-button");
                            return bottom
                                    <= button.localToScene(button.getLayoutBounds()).getMinY();
                        }),
                "the card covers the button");

        Keys.press(KeyCode.ESCAPE, "shift");

        assertTrue(Fx.call(() -> cards().getChildren().isEmpty()));
    }

    /** A view's id that nothing is remembered of. */
    private static String unused() {
        return "test-" + NUMBER.incrementAndGet();
    }

    private static void focus(TestView view) {
        Fx.await(
                "the focus",
                () -> {
                    view.text.requestFocus();
                    // Without its skin it does not know any key yet.
                    return view.text.isFocused() && view.text.getSkin() != null;
                });
    }

    private static javafx.scene.layout.VBox cards() {
        return (javafx.scene.layout.VBox) Fx.find("#notice-cards");
    }

    private static double fontSize(Label label) {
        return Fx.call(
                () -> {
                    label.getScene().getRoot().applyCss();
                    return label.getFont().getSize();
                });
    }

    private static String remembered(String key) {
        return Fx.call(() -> Osgi.service(Remembered.class).text(key).orElse(""));
    }

    private static void show(String id) {
        Fx.await("view " + id + " to be known", () -> MenuItems.find("menu-view-" + id) != null);
        Osgi.service(Views.class).show(id);
        Fx.run(() -> {});
    }

    private static void type(String text) {
        if (!Fx.call(() -> Fx.find("#palette").isVisible())) {
            Keys.press(KeyCode.K, "ctrl");
        }
        Fx.run(() -> Fx.node("#palette-field", TextField.class).setText(text));
    }

    private static boolean finds(String text) {
        type(text);
        return selected().toLowerCase(java.util.Locale.ROOT).contains(text);
    }

    /** What the palette's chosen line says to screen readers, without what kind it is of. */
    private static String selected() {
        String spoken = Fx.call(() -> Fx.find("#palette-field").getAccessibleText());
        return spoken.replaceAll("^.*: ", "").replaceAll(", .*$", "");
    }

    private static Map<String, Object> at(String id) {
        return Map.of("rollcall.command.id", id);
    }

    private static Command command(String label, AtomicInteger ran) {
        return new Command() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public void run() {
                ran.incrementAndGet();
            }
        };
    }

    private static Finder.Hit hit(String title, AtomicInteger opened) {
        return new Finder.Hit(title, "31010000", opened::incrementAndGet);
    }

    private static Finder finder(
            java.util.function.BiFunction<String, Integer, List<Finder.Hit>> find) {
        return new Finder() {
            @Override
            public String title() {
                return "Students";
            }

            @Override
            public List<Hit> find(String typed, int most) {
                return find.apply(typed, most);
            }
        };
    }
}
