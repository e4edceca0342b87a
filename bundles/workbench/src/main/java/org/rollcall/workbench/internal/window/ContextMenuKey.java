package org.rollcall.workbench.internal.window;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/**
 * Opens the menu of what has the focus by Shift+F10 or the menu key, which not every system tells
 * of. The menu of a table or list opens at its selected row.
 */
final class ContextMenuKey {
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private Scene scene;

    void attach(Scene toScene) {
        scene = toScene;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
    }

    void detach() {
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
        scene = null;
    }

    private void pressed(KeyEvent event) {
        boolean asked =
                event.getCode() == KeyCode.CONTEXT_MENU
                        || event.getCode() == KeyCode.F10 && event.isShiftDown();
        Node owner = scene.getFocusOwner();
        if (asked && owner != null) {
            event.consume();
            request(owner);
        }
    }

    private static void request(Node owner) {
        Node at =
                owner.lookupAll(":selected").stream()
                        .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty())
                        .filter(Node::isVisible)
                        .findFirst()
                        .orElse(owner);
        Bounds bounds = at.getLayoutBounds();
        // A little inside, so that row and menu are seen together.
        var point =
                new Point2D(
                        bounds.getMinX() + Math.min(bounds.getWidth() / 4, 100), bounds.getMaxY());
        Point2D inScene = at.localToScene(point);
        Point2D onScreen = at.localToScreen(point);
        Event.fireEvent(
                owner,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        inScene.getX(),
                        inScene.getY(),
                        onScreen.getX(),
                        onScreen.getY(),
                        true,
                        new PickResult(owner, inScene.getX(), inScene.getY())));
    }
}
