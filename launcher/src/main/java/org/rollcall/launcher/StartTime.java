package org.rollcall.launcher;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how long the window took, from the start of the process to its first frame. */
final class StartTime {
    private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

    private StartTime() {}

    /** On the FX thread, before the window shows. */
    static void logFirstFrame(Stage stage) {
        ChangeListener<Boolean> shown =
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            javafx.beans.value.ObservableValue<? extends Boolean> property,
                            Boolean before,
                            Boolean now) {
                        stage.showingProperty().removeListener(this);
                        afterFrame();
                    }
                };
        stage.showingProperty().addListener(shown);
    }

    private static void afterFrame() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The second pulse begins when the first frame has been handed to the screen.
                if (++frames == 2) {
                    stop();
                    LOG.info(
                            "Window painted {} ms after the start of the process",
                            ManagementFactory.getRuntimeMXBean().getUptime());
                }
            }
        }.start();
    }
}
