package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who goes by key alone sees where they are, and keys act on what is marked. */
class KeyboardTest {
    private static final int MOST_STOPS = 200;
    private static final int EDGE = 3;

    /** Keys of the perspectives, with Ctrl. */
    private static final List<KeyCode> PERSPECTIVES =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    @BeforeEach
    void figures() {
        Cases.load("clean-small");
        Scope.module("301");
        Fx.await("nothing in the way", () -> Fx.find("#import-confirm") == null);
        // A hint or menu of an earlier test may have taken the keys with it.
        Fx.run(Fx.stage()::requestFocus);
        Fx.await("the window to have the keys", () -> Fx.stage().isFocused());
    }

    @AfterEach
    void firstPerspective() {
        UserRobot.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    }

    @Test
    void everyStopOfTheOverviewIsSeen() {
        everyStopIsSeen(KeyCode.DIGIT1);
    }

    @Test
    void everyStopOfAStudentIsSeen() {
        everyStopIsSeen(KeyCode.DIGIT2);
    }

    @Test
    void everyStopOfPlacementsIsSeen() {
        everyStopIsSeen(KeyCode.DIGIT3);
    }

    @Test
    void everyStopOfTheDataIsSeen() {
        everyStopIsSeen(KeyCode.DIGIT4);
    }

    private static void everyStopIsSeen(KeyCode perspective) {
        UserRobot.press(perspective, KeyCode.CONTROL);
        Set<Node> stops = new LinkedHashSet<>();
        var unseen = new ArrayList<String>();
        UserRobot.press(KeyCode.TAB);
        Node here = owner();
        WritableImage before = picture();
        while (stops.add(here) && stops.size() < MOST_STOPS) {
            Bounds around = Fx.call(() -> bounds(owner()));
            UserRobot.press(KeyCode.TAB);
            Node next = owner();
            WritableImage after = picture();
            if (next != here && same(before, after, around)) {
                unseen.add(here.toString());
            }
            here = next;
            before = after;
        }

        assertTrue(stops.size() > 5, "stops: " + stops);
        assertEquals(List.of(), unseen);
        assertFalse(
                stops.stream().anyMatch(node -> node.getStyleClass().contains("region-close")),
                "a close button is a stop: " + stops);
    }

    @Test
    void thePartThatKeysActOnIsMarked() {
        for (KeyCode perspective : PERSPECTIVES) {
            UserRobot.press(perspective, KeyCode.CONTROL);
            for (int i = 0; i < 4; i++) {
                UserRobot.press(KeyCode.F6);
                Fx.await(
                        perspective + ", the part with the focus alone",
                        () -> {
                            List<Node> marked = marked();
                            return marked.size() == 1 && isIn(marked.get(0), focusOwner());
                        });
            }
        }
    }

    @Test
    void theEscapeAfterAChoiceFromAMenuIsForWhatItHasOpened() {
        UserRobot.click("#menu-of-Edit");
        UserRobot.clickItem("#menu-palette");
        Fx.await("the search", () -> Fx.isFocused("#palette-field"));

        UserRobot.press(KeyCode.ESCAPE);

        Fx.await("the end of the search", () -> !isShown("#palette-field"));
    }

    @Test
    void escapeClosesTheListOfNotices() {
        UserRobot.click("#notices-button");
        Fx.await("the list of notices", () -> isShown("#notice-list"));

        UserRobot.press(KeyCode.ESCAPE);

        Fx.await("its end", () -> !isShown("#notice-list"));
    }

    @Test
    void altAndALetterOpenAMenu() {
        UserRobot.press(KeyCode.V, KeyCode.ALT);
        Fx.await("the menu View", () -> MenuItems.find("menu-notices").getParentMenu().isShowing());
        UserRobot.press(KeyCode.ESCAPE);
        Fx.await("its end", () -> !MenuItems.find("menu-notices").getParentMenu().isShowing());
        UserRobot.press(KeyCode.ESCAPE);
    }

    @Test
    void theMenuOfASelectedRowOpensByKey() {
        UserRobot.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        var table = Fx.node("#attendance-table", TableView.class);
        Fx.await("rows", () -> !table.getItems().isEmpty());
        Fx.run(
                () -> {
                    table.getSelectionModel().clearAndSelect(1);
                    table.requestFocus();
                });

        UserRobot.press(KeyCode.F10, KeyCode.SHIFT);

        Fx.await("the menu", () -> table.getContextMenu().isShowing());
        UserRobot.press(KeyCode.ESCAPE);
        Fx.await("its end", () -> !table.getContextMenu().isShowing());
    }

    private static boolean isShown(String id) {
        Node found = Fx.find(id);
        for (Node at = found; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return found != null;
    }

    private static List<Node> marked() {
        return Fx.stage().getScene().getRoot().lookupAll(".region-pane").stream()
                .filter(node -> node.getPseudoClassStates().contains(ACTIVE))
                .toList();
    }

    private static boolean isIn(Node root, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private static Node owner() {
        return Fx.call(KeyboardTest::focusOwner);
    }

    private static Node focusOwner() {
        return Fx.stage().getScene().getFocusOwner();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static WritableImage picture() {
        return Fx.call(() -> Fx.stage().getScene().snapshot(null));
    }

    private static boolean same(WritableImage one, WritableImage other, Bounds around) {
        PixelReader a = one.getPixelReader();
        PixelReader b = other.getPixelReader();
        int right = (int) Math.min(one.getWidth(), around.getMaxX() + EDGE);
        int foot = (int) Math.min(one.getHeight(), around.getMaxY() + EDGE);
        for (int y = (int) Math.max(0, around.getMinY() - EDGE); y < foot; y++) {
            for (int x = (int) Math.max(0, around.getMinX() - EDGE); x < right; x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
