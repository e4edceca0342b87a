package org.rollcall.workbench.internal.regions;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Spreads work over frames, so that the window answers between its parts. Used on the FX thread.
 */
final class Frames {
    private AnimationTimer waiting;

    /** Runs a task when what was changed so far has been painted; of several only the last. */
    void afterNext(Runnable task) {
        cancel();
        waiting =
                new AnimationTimer() {
                    private boolean begun;

                    @Override
                    public void handle(long now) {
                        // The next frame is laid out and painted between the first call and the
                        // second.
                        if (begun) {
                            stop();
                            Platform.runLater(this::run);
                        }
                        begun = true;
                    }

                    /** Between two frames: what it makes is laid out in the next. */
                    private void run() {
                        if (waiting == this) {
                            waiting = null;
                            task.run();
                        }
                    }
                };
        waiting.start();
    }

    void cancel() {
        if (waiting != null) {
            waiting.stop();
            waiting = null;
        }
    }
}
