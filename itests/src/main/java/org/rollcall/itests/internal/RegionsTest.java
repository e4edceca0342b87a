package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.Views;

/** Where views are in the window: in front, replaced, closed, moved, sized, alone. */
class RegionsTest {
    private final Registered services = new Registered();
    private final TestView one = TestView.named("Test one");
    private final TestView two = TestView.named("Test two");

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void oneViewTakesTheWindowUntilAnotherIsAskedFor() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        one.show();
        Fx.await("the view", () -> one.calls.contains("seen"));
        double before = settledHeight(one);
        one.focus();

        Keys.press(KeyCode.M, "ctrl");
        Fx.await("all the room", () -> height(one) > 1.5 * before);
        assertEquals("Share the window again", MenuItems.label("menu-maximise-view"));
        assertTrue(Fx.find("#maximised-mark").isVisible());
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
        one.show();
        Fx.await("the view", () -> one.calls.contains("seen"));
        double width = Fx.call(() -> one.text.getScene().getWidth());
        assertTrue(left(one) < width / 2, "at the foot, from the left on");
        one.focus();

        Fx.run(() -> MenuItems.find("menu-move-view-right").fire());
        Fx.await("the right", () -> left(one) > width / 2);
        Fx.run(() -> MenuItems.find("menu-undo").fire());
        Fx.await("the foot", () -> left(one) < width / 2);
    }

    @Test
    void dividersAreMovedByKey() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        one.show();
        Fx.await("the view", () -> one.calls.contains("seen"));
        one.focus();
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

    @Test
    void viewsAreToldWhenTheyAreInFront() {
        services.add(View.class, one, one.at("BOTTOM", 900));
        var second = services.add(View.class, two, two.at("BOTTOM", 901));
        one.show();
        Fx.await("the first", () -> one.calls.equals(List.of("node", "restore", "seen")));
        assertEquals(List.of(), two.calls, "a view that was never in front is not made");
        two.show();
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
        one.show();
        two.show();
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
        one.show();
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
        one.show();
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
        one.show();
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
        one.show();
        one.focus();

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
}
