package org.rollcall.workbench.internal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rollcall.workbench.internal.Messages;

/**
 * Moves dividers by key, in views too. F8 goes to the divider beside what has the focus, and again
 * to the next further out; arrow keys move it; Enter or Escape brings the focus back.
 */
final class DividerKeys {
    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    private static final double STEP = 0.02;

    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final ChangeListener<Boolean> left = (property, was, is) -> forget();
    private Scene scene;

    /** Those around what had the focus, from the inside out. */
    private List<Divider> around = List.of();

    private int current = -1;
    private Node before;

    private record Divider(SplitPane split, int index, Node node) {}

    void attach(Scene toScene) {
        scene = toScene;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }

    void detach() {
        forget();
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode() == KeyCode.F8 && plain && !event.isShiftDown()) {
            next();
            event.consume();
        } else if (current >= 0 && plain) {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                back();
                event.consume();
            } else if (event.getCode().isArrowKey()) {
                move(event.getCode());
                event.consume();
            }
        }
    }

    private void next() {
        if (current < 0) {
            before = scene.getFocusOwner();
            around = around(before);
        } else {
            unmark();
        }
        current++;
        if (current >= around.size()) {
            back();
            return;
        }
        Node node = around.get(current).node();
        node.setAccessibleText(Messages.get("regions.divider"));
        node.pseudoClassStateChanged(MOVING, true);
        node.requestFocus();
        node.focusedProperty().addListener(left);
    }

    private void unmark() {
        Node node = around.get(current).node();
        node.focusedProperty().removeListener(left);
        node.pseudoClassStateChanged(MOVING, false);
    }

    /** Lets go of everything: what it has held may be of a bundle that goes. */
    private void forget() {
        if (current >= 0 && current < around.size()) {
            unmark();
        }
        current = -1;
        around = List.of();
        before = null;
    }

    private void back() {
        Node to = before;
        forget();
        if (to != null && to.getScene() == scene) {
            to.requestFocus();
        }
    }

    private void move(KeyCode key) {
        Divider divider = around.get(current);
        boolean across = divider.split().getOrientation() == Orientation.HORIZONTAL;
        int sign =
                switch (key) {
                    case LEFT, KP_LEFT -> across ? -1 : 0;
                    case RIGHT, KP_RIGHT -> across ? 1 : 0;
                    case UP, KP_UP -> across ? 0 : -1;
                    case DOWN, KP_DOWN -> across ? 0 : 1;
                    default -> 0;
                };
        double position = divider.split().getDividerPositions()[divider.index()] + sign * STEP;
        divider.split().setDividerPosition(divider.index(), Math.max(0, Math.min(1, position)));
    }

    private static List<Divider> around(Node focused) {
        var found = new ArrayList<Divider>();
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node instanceof SplitPane split && !split.getDividers().isEmpty()) {
                divider(split, focused).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The divider behind the item that holds a node; before it, for the last. */
    private static Optional<Divider> divider(SplitPane split, Node inside) {
        int item = 0;
        for (int i = 0; i < split.getItems().size(); i++) {
            if (contains(split.getItems().get(i), inside)) {
                item = i;
            }
        }
        int index = Math.min(item, split.getDividers().size() - 1);
        List<Node> nodes =
                split.getChildrenUnmodifiable().stream()
                        .filter(node -> node.getStyleClass().contains("split-pane-divider"))
                        .toList();
        return index < nodes.size()
                ? Optional.of(new Divider(split, index, nodes.get(index)))
                : Optional.empty();
    }

    private static boolean contains(Node item, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == item) {
                return true;
            }
        }
        return false;
    }
}
