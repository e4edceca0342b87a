package org.rollcall.workbench.internal.window;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A ring around what has the focus, drawn over the window's content while the user goes by key. One
 * ring for all views, as a control that does not show its focus, or a view that forgets to, would
 * leave the user without knowing what the next key does.
 */
final class FocusRing {
    /** How far the ring stands out of what it is around, in pixels. */
    private static final double OUT = 2;

    private final Region ring = new Region();
    private final EventHandler<KeyEvent> typed = event -> follow(true, event);
    private final EventHandler<MouseEvent> pointed = event -> follow(false);
    private final ChangeListener<Node> moved = (property, before, now) -> surround(now);
    private final InvalidationListener changed = observable -> place();
    private Scene scene;
    private Node owner;
    private boolean byKey;

    FocusRing() {
        ring.setId("focus-ring");
        ring.getStyleClass().add("focus-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
    }

    /** To lie over all else in the window. */
    Node node() {
        return ring;
    }

    void attach(Scene toScene) {
        scene = toScene;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, typed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pointed);
        scene.focusOwnerProperty().addListener(moved);
        surround(scene.getFocusOwner());
    }

    /** Lets go of the scene and of what has the focus, whose bundle may go. */
    void detach() {
        surround(null);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, typed);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pointed);
        scene.focusOwnerProperty().removeListener(moved);
        scene = null;
    }

    private void follow(boolean key, KeyEvent event) {
        if (!event.getCode().isModifierKey()) {
            follow(key);
        }
    }

    private void follow(boolean key) {
        if (byKey != key) {
            byKey = key;
            place();
        }
    }

    private void surround(Node now) {
        if (owner != null) {
            owner.localToSceneTransformProperty().removeListener(changed);
            owner.layoutBoundsProperty().removeListener(changed);
        }
        owner = now;
        if (owner != null) {
            owner.localToSceneTransformProperty().addListener(changed);
            owner.layoutBoundsProperty().addListener(changed);
        }
        place();
    }

    private void place() {
        Bounds shown = byKey && owner != null && owner.getScene() == scene ? shown() : null;
        ring.setVisible(shown != null);
        if (shown != null) {
            ring.resizeRelocate(
                    shown.getMinX(), shown.getMinY(), shown.getWidth(), shown.getHeight());
        }
    }

    /** Where the ring goes; null where nothing of the owner is seen. */
    private Bounds shown() {
        owner.getLocalToSceneTransform(); // Once read, it tells of its next change.
        Bounds inside = owner.localToScene(owner.getLayoutBounds());
        for (Node at = owner.getParent(); at != null && inside != null; at = at.getParent()) {
            if (at.getClip() != null) {
                inside = common(inside, at.localToScene(at.getClip().getBoundsInParent()));
            }
        }
        if (inside == null) {
            return null;
        }
        var around =
                new BoundingBox(
                        inside.getMinX() - OUT,
                        inside.getMinY() - OUT,
                        inside.getWidth() + 2 * OUT,
                        inside.getHeight() + 2 * OUT);
        return common(around, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - x;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - y;
        return width > 0 && height > 0 ? new BoundingBox(x, y, width, height) : null;
    }
}
