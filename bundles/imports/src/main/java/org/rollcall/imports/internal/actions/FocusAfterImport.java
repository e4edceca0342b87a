package org.rollcall.imports.internal.actions;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.rollcall.api.workspace.ImportResult;

/**
 * Once an import has ended, keys act on the modules, from where the figures are one step away, and
 * not on the button that asked for the import; unless the user has gone elsewhere meanwhile. Used
 * on the FX thread.
 */
final class FocusAfterImport {
    private final Stage stage;
    private final Importer importer;
    private final EventHandler<InputEvent> touched = event -> busy = true;
    private final ChangeListener<ImportProgress.State> running =
            (property, before, now) -> {
                if (before == null) {
                    begin();
                }
            };
    private final ChangeListener<ImportResult> ended =
            (property, before, now) -> {
                if (now != null && now.importId() > 0) {
                    end();
                }
            };
    private boolean busy;

    FocusAfterImport(Stage stage, Importer importer) {
        this.stage = stage;
        this.importer = importer;
        importer.progress().stateProperty().addListener(running);
        importer.lastProperty().addListener(ended);
    }

    void close() {
        importer.progress().stateProperty().removeListener(running);
        importer.lastProperty().removeListener(ended);
        unwatch();
    }

    private void begin() {
        busy = false;
        Scene scene = stage.getScene();
        if (scene != null) {
            unwatch();
            scene.addEventFilter(KeyEvent.KEY_PRESSED, touched);
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
        }
    }

    private void end() {
        unwatch();
        Scene scene = stage.getScene();
        if (scene == null || busy && isSeen(scene.getFocusOwner())) {
            return;
        }
        Node modules = scene.lookup("#module-list");
        if (isSeen(modules)) {
            modules.requestFocus();
            return;
        }
        scene.getRoot().lookupAll(".data-table").stream()
                .filter(FocusAfterImport::isSeen)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void unwatch() {
        if (stage.getScene() != null) {
            stage.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, touched);
            stage.getScene().removeEventFilter(MouseEvent.MOUSE_PRESSED, touched);
        }
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null;
    }
}
