package org.rollcall.workbench.internal.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rollcall.workbench.api.Sheets.Keys;
import org.rollcall.workbench.api.Sheets.Sheet;

/** A sheet over the window's content, under its notices. */
final class SheetPane implements Sheet {
    private final Keys keys;
    private final Consumer<SheetPane> closed;
    private final StackPane root = new StackPane();
    private final ChangeListener<Node> focus = (property, before, now) -> keepFocus(now);
    private Scene scene;
    private Node before;
    private boolean backwards;

    /**
     * @param closed told when the sheet has gone
     */
    SheetPane(String id, String title, Node content, Keys keys, Consumer<SheetPane> closed) {
        this.keys = keys;
        this.closed = closed;
        var heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        VBox.setVgrow(content, Priority.ALWAYS);
        var box = new VBox(heading, content);
        box.getStyleClass().add("sheet-box");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setAccessibleText(title);
        root.setId(id);
        root.getStyleClass().add("sheet-overlay");
        root.getChildren().add(box);
        // Before any control: a table would keep these keys for itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::filter);
        root.addEventHandler(KeyEvent.KEY_PRESSED, SheetPane::swallow);
    }

    /** Shows the sheet; where the window has nothing to lay it on, it is cancelled at once. */
    void showIn(Scene window) {
        if (window == null || !(window.getRoot() instanceof Pane pane)) {
            cancel();
            return;
        }
        scene = window;
        before = scene.getFocusOwner();
        pane.getChildren().add(Math.min(1, pane.getChildren().size()), root);
        scene.focusOwnerProperty().addListener(focus);
        keepFocus(null);
    }

    void cancel() {
        keys.cancel().run();
        close();
    }

    @Override
    public boolean isOpen() {
        return root.getParent() != null;
    }

    @Override
    public void close() {
        closed.accept(this);
        if (scene == null) {
            return;
        }
        scene.focusOwnerProperty().removeListener(focus);
        if (root.getParent() instanceof Pane pane) {
            pane.getChildren().remove(root);
        }
        if (before != null && before.getScene() == scene) {
            before.requestFocus();
        }
        root.getChildren().clear();
        before = null;
        scene = null;
    }

    private void filter(KeyEvent event) {
        switch (event.getCode()) {
            case TAB -> backwards = event.isShiftDown();
            case ESCAPE -> {
                event.consume();
                cancel();
            }
            case ENTER -> {
                event.consume();
                if (event.getTarget() instanceof ButtonBase button) {
                    button.fire();
                } else {
                    keys.accept().run();
                }
            }
            default -> {
                // For whoever has the focus.
            }
        }
    }

    /** No shortcut reaches what lies behind; only the focus moves. */
    private static void swallow(KeyEvent event) {
        switch (event.getCode()) {
            case TAB, UP, DOWN, LEFT, RIGHT -> {}
            default -> event.consume();
        }
    }

    /**
     * Takes the focus back when it leaves: to the first control, or going backwards to the last.
     */
    private void keepFocus(Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == root) {
                return;
            }
        }
        Node to = first(root, backwards);
        if (to != null) {
            to.requestFocus();
        }
    }

    private static Node first(Node node, boolean fromTheEnd) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            List<Node> children = new ArrayList<>(parent.getChildrenUnmodifiable());
            if (fromTheEnd) {
                Collections.reverse(children);
            }
            for (Node child : children) {
                Node found = first(child, fromTheEnd);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
