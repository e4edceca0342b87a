package org.rollcall.workbench.internal.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * Runs what a shortcut stands for, after whoever has the focus has left the key alone. The menus
 * only show shortcuts: they are made anew too often to be relied on for keys.
 */
public final class Shortcuts {
    private final List<Function<KeyEvent, Optional<Runnable>>> sources;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private Scene scene;

    /**
     * @param sources tell what a key stands for
     */
    public Shortcuts(List<Function<KeyEvent, Optional<Runnable>>> sources) {
        this.sources = List.copyOf(sources);
    }

    public void attach(Scene toScene) {
        scene = toScene;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
    }

    public void detach() {
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
    }

    private void pressed(KeyEvent event) {
        for (var source : sources) {
            Optional<Runnable> action = source.apply(event);
            if (action.isPresent()) {
                event.consume();
                action.get().run();
                return;
            }
        }
    }
}
