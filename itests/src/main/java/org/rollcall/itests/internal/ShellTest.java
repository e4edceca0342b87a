package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
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

/** The window itself, on views and commands of the test's own. */
class ShellTest {
    private final Registered services = new Registered();
    private final TestView one = TestView.named("Test one");

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
    void aNoticeThatIsToldBeforeItsCommandComesGetsItsButtonLater() {
        var ran = new AtomicInteger();
        Fx.run(
                () ->
                        Osgi.service(Notifier.class)
                                .notify(Notifier.Severity.INFO, "Early", "Told first.", "late"));
        assertNull(Fx.call(() -> Fx.find("#notice-late")));

        services.add(Command.class, command("Do it late", ran), at("late"));

        Fx.await("the button", () -> Fx.find("#notice-late") != null);
        Fx.run(() -> ((javafx.scene.control.Button) Fx.find("#notice-late")).fire());
        assertEquals(1, ran.get());
    }

    @Test
    void menusKeepTheirItemsAndTickWhatIsOpen() {
        Scope.show("recent");
        Fx.await("its tick", () -> tick("menu-view-recent"));
        List<MenuItem> before = Fx.call(ShellTest::menuItems);

        Scope.show("certified");
        Fx.run(
                () -> {
                    var item = (CheckMenuItem) MenuItems.find("menu-view-recent");
                    item.setSelected(false);
                    item.getOnAction().handle(null);
                });
        Fx.await(
                "the other's tick", () -> tick("menu-view-certified") && !tick("menu-view-recent"));
        Keys.press(KeyCode.DIGIT4, "ctrl");
        Fx.await("the perspective", () -> tick("menu-perspective-data"));
        Keys.press(KeyCode.DIGIT1, "ctrl");
        Fx.await("the first", () -> tick("menu-perspective-overview"));

        List<MenuItem> after = Fx.call(ShellTest::menuItems);
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertSame(before.get(i), after.get(i), "made anew, though it stands for the same");
        }
    }

    private static boolean tick(String id) {
        MenuItem item = MenuItems.find(id);
        return item instanceof RadioMenuItem one
                ? one.isSelected()
                : ((CheckMenuItem) item).isSelected();
    }

    /** All items of all menus, lines too. */
    private static List<MenuItem> menuItems() {
        var all = new ArrayList<MenuItem>(((MenuBar) Fx.find("#menu-bar")).getMenus());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Menu menu) {
                all.addAll(menu.getItems());
            }
        }
        return all;
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
        one.show();
        one.focus();
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
        Labeled ready = (Labeled) Fx.call(() -> Fx.find("#job-text"));
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

    private static javafx.scene.layout.VBox cards() {
        return (javafx.scene.layout.VBox) Fx.find("#notice-cards");
    }

    private static double fontSize(Labeled label) {
        return Fx.call(
                () -> {
                    label.getScene().getRoot().applyCss();
                    return label.getFont().getSize();
                });
    }

    private static String remembered(String key) {
        return Fx.call(() -> Osgi.service(Remembered.class).text(key).orElse(""));
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
