package org.rollcall.workbench.internal.window;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Holds tasks back until a new window has been painted once: it is seen at once, and fills then. On
 * the FX thread.
 */
final class FirstFrame {
    private final Queue<Runnable> held = new ArrayDeque<>();
    private AnimationTimer timer;

    /** From now on tasks wait for the next frame. */
    void await() {
        timer =
                new AnimationTimer() {
                    private boolean begun;

                    @Override
                    public void handle(long now) {
                        // The second pulse begins when the first frame has been handed over.
                        if (begun) {
                            release();
                        }
                        begun = true;
                    }
                };
        timer.start();
    }

    /** Runs a task in its turn: at once, or when the window has been painted. */
    void then(Runnable task) {
        if (timer == null) {
            task.run();
        } else {
            held.add(task);
        }
    }

    /** Drops what waits. */
    void forget() {
        held.clear();
        release();
    }

    private void release() {
        if (timer == null) {
            return;
        }
        timer.stop();
        timer = null;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }
}
