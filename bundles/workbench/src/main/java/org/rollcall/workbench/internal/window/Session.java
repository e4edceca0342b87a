package org.rollcall.workbench.internal.window;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;

/**
 * Keeps the session on disk while it goes on: whatever the user does leads to saving a little
 * later, so that a crash loses no more than the last moments. Nothing runs while nobody does
 * anything.
 */
final class Session {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final List<EventType<?>> INPUTS =
            List.of(
                    MouseEvent.MOUSE_RELEASED,
                    KeyEvent.KEY_RELEASED,
                    ScrollEvent.SCROLL,
                    DragEvent.DRAG_DROPPED);

    private final Scene scene;
    private final Stage stage;
    private final WindowScheduler scheduler;
    private final Executor fx;
    private final Runnable save;
    private final EventHandler<Event> input = event -> touch();
    private final InvalidationListener bounds = property -> touch();
    private boolean pending;
    private boolean closed;

    /**
     * @param save saves everything; run on the FX thread
     */
    Session(Stage stage, Scene scene, WindowScheduler scheduler, Executor fx, Runnable save) {
        this.stage = stage;
        this.scene = scene;
        this.scheduler = scheduler;
        this.fx = fx;
        this.save = save;
        INPUTS.forEach(type -> scene.addEventFilter(type, input));
        observed().forEach(property -> property.addListener(bounds));
    }

    /** Tells that something may have changed. */
    void touch() {
        if (!pending && !closed) {
            pending = true;
            scheduler.after(SOON, fx, this::saveNow);
        }
    }

    void close() {
        closed = true;
        INPUTS.forEach(type -> scene.removeEventFilter(type, input));
        observed().forEach(property -> property.removeListener(bounds));
    }

    private void saveNow() {
        pending = false;
        if (!closed) {
            save.run();
        }
    }

    private List<Observable> observed() {
        return List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty(),
                stage.focusedProperty());
    }
}
