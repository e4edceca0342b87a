package org.rollcall.workbench.internal.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.rollcall.workbench.api.DropHandler;

/** Takes files that are dropped anywhere on the window, and says beforehand what would happen. */
final class DropTarget {
    private final List<DropHandler> handlers = new ArrayList<>();
    private final Label invitation = new Label();
    private final StackPane overlay = new StackPane(invitation);
    private final EventHandler<DragEvent> over = this::over;
    private final EventHandler<DragEvent> exited = event -> overlay.setVisible(false);
    private final EventHandler<DragEvent> dropped = this::dropped;
    private Scene scene;

    DropTarget() {
        overlay.getStyleClass().add("drop-overlay");
        overlay.setVisible(false);
        overlay.setMouseTransparent(true);
    }

    Node overlay() {
        return overlay;
    }

    void attach(Scene toScene) {
        scene = toScene;
        scene.addEventHandler(DragEvent.DRAG_OVER, over);
        scene.addEventHandler(DragEvent.DRAG_EXITED, exited);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, dropped);
    }

    void detach() {
        scene.removeEventHandler(DragEvent.DRAG_OVER, over);
        scene.removeEventHandler(DragEvent.DRAG_EXITED, exited);
        scene.removeEventHandler(DragEvent.DRAG_DROPPED, dropped);
    }

    void add(DropHandler handler) {
        handlers.add(handler);
    }

    void remove(DropHandler handler) {
        handlers.remove(handler);
        overlay.setVisible(false);
    }

    private void over(DragEvent event) {
        List<Path> paths = paths(event);
        if (!paths.isEmpty() && !handlers.isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            invitation.setText(handlers.get(0).invitation(paths));
            overlay.setVisible(true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        overlay.setVisible(false);
        List<Path> paths = paths(event);
        boolean taken = !paths.isEmpty() && !handlers.isEmpty();
        if (taken) {
            handlers.get(0).drop(paths);
        }
        event.setDropCompleted(taken);
        event.consume();
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
