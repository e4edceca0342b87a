package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.Views;

/** Perspectives of the test's own come, are switched, reset, and go. */
class PerspectiveTest {
    private final Registered services = new Registered();
    private final TestView map = new TestView("map", "Test map");
    private final TestView list = new TestView("list", "Test list");

    @BeforeAll
    static void leaveAViewOpenInTheWindowsOwn() {
        Cases.load("clean-small");
        Scope.show("attendance");
    }

    @BeforeEach
    void comeWithTheirViews() {
        services.add(View.class, map, map.at("CENTRE", 900));
        services.add(View.class, list, list.at("CENTRE", 901));
        services.add(Perspective.class, perspective("Maps", "map"), at("test-maps", 901, "F11"));
        services.add(Perspective.class, perspective("Lists", "list"), at("test-lists", 902, ""));
        Fx.await("the switcher", () -> button("test-lists") != null);
    }

    @AfterEach
    void goAndLeaveTheWindowAsItWas() {
        services.close();
        // What they showed is waited for, and then everything is as without them.
        Fx.await("the views of before", () -> Fx.find("#attendance-table") != null);
    }

    @Test
    void eachShowsItsViewsAndNoOthers() {
        Fx.run(() -> button("test-maps").fire());
        assertEquals(List.of(true, false, false), open());
        assertEquals(List.of("node", "restore", "seen"), map.calls);

        Fx.run(() -> button("test-lists").fire());
        assertEquals(List.of(false, true, false), open());
        assertEquals("left", map.calls.get(map.calls.size() - 1));
        assertEquals("seen", list.calls.get(list.calls.size() - 1));
        assertTrue(button("test-lists").isSelected());

        Keys.press(KeyCode.F11);
        assertEquals(List.of(true, false, false), open());
        assertTrue(button("test-maps").isSelected());
    }

    @Test
    void theFocusOfAViewThatGoesDoesNotFallOnAButton() {
        Fx.run(() -> button("test-maps").fire());
        Fx.await(
                "the focus",
                () -> {
                    map.text.requestFocus();
                    return map.text.isFocused();
                });
        Keys.press(KeyCode.W, "ctrl");
        assertEquals(List.of(false, false, false), open());
        assertFalse(
                Fx.call(() -> Fx.stage().getScene().getFocusOwner())
                        instanceof javafx.scene.control.ButtonBase);
        Fx.run(() -> MenuItems.find("menu-undo").fire());
        assertEquals(List.of(true, false, false), open());
    }

    @Test
    void whatTheUserMadeOfOneStaysUntilItIsReset() {
        Fx.run(() -> button("test-maps").fire());
        Osgi.service(Views.class).show("list");
        Fx.await("both", () -> open().equals(List.of(true, true, false)));
        Fx.run(() -> button("test-lists").fire());
        assertEquals(List.of(false, true, false), open());
        Fx.run(() -> button("test-maps").fire());
        assertEquals(List.of(true, true, false), open());

        reset();
        assertEquals(List.of(true, false, false), open());
        Fx.run(() -> MenuItems.find("menu-undo").fire());
        assertEquals(List.of(true, true, false), open());
        reset();
        assertEquals(List.of(true, false, false), open());
    }

    @Test
    void whatIsUndoneIsUndoneWhereItWasDone() {
        Fx.run(() -> button("test-maps").fire());
        Osgi.service(Views.class).show("list");
        Fx.await("both", () -> open().equals(List.of(true, true, false)));
        Fx.await(
                "the focus",
                () -> {
                    list.text.requestFocus();
                    return list.text.isFocused();
                });
        Keys.press(KeyCode.W, "ctrl");
        assertEquals(List.of(true, false, false), open());
        Fx.run(() -> button("test-lists").fire());
        assertEquals(List.of(false, true, false), open());

        Fx.run(() -> MenuItems.find("menu-undo").fire());
        assertEquals(List.of(false, true, false), open());
        Fx.run(() -> button("test-maps").fire());
        assertEquals(List.of(true, true, false), open());
    }

    private static void reset() {
        Keys.press(KeyCode.K, "ctrl");
        Fx.await("the palette", () -> Fx.isFocused("#palette-field"));
        Fx.run(
                () ->
                        Fx.node("#palette-field", javafx.scene.control.TextField.class)
                                .setText("reset persp"));
        Keys.press(KeyCode.ENTER);
    }

    /** Whether map, list and the attendance view are open. */
    private static List<Boolean> open() {
        Fx.run(() -> {}); // Menus are made anew a little after the change.
        return Fx.call(() -> List.of(isOpen("map"), isOpen("list"), isOpen("attendance")));
    }

    private static boolean isOpen(String id) {
        return MenuItems.find("menu-view-" + id) instanceof javafx.scene.control.CheckMenuItem item
                && item.isSelected();
    }

    private static ToggleButton button(String id) {
        return (ToggleButton) Fx.find("#perspective-" + id);
    }

    private static Map<String, Object> at(String id, int order, String shortcut) {
        return Map.of(
                "rollcall.perspective.id", id,
                "rollcall.perspective.order", order,
                "rollcall.perspective.shortcut", shortcut);
    }

    private static Perspective perspective(String title, String... views) {
        return new Perspective() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<String> views() {
                return List.of(views);
            }
        };
    }
}
