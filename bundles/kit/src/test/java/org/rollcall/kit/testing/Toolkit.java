package org.rollcall.kit.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The JavaFX thread of tests, which needs no display. */
public final class Toolkit {
    private static boolean started;

    private Toolkit() {}

    /** Runs something on the FX thread, and waits for it. */
    public static <T> T onFx(Callable<T> work) throws Exception {
        start();
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private static synchronized void start() {
        if (!started) {
            started = true;
            Platform.startup(() -> Platform.setImplicitExit(false));
        }
    }
}
