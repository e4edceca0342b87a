package org.rollcall.launcher;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.rollcall.util.concurrent.Threads;

/**
 * The FX toolkit, which can start once in a process, and the primary stage. Nothing else in the
 * launcher touches JavaFX, so that headless commands never load it.
 */
final class Toolkit {
    /** There is no toolkit, so there is no dialog either. */
    static final class NoToolkit extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoToolkit(Throwable cause) {
            super(cause);
        }
    }

    /** Set in the properties of a stage that must not be shown. */
    static final String UNSEEN = "rollcall.unseen";

    /** In pixels. */
    private static final double UNSEEN_WIDTH = 1280;

    private static final double UNSEEN_HEIGHT = 800;

    private final CompletableFuture<Stage> stage = new CompletableFuture<>();

    /** Whether there is a display to open a window on. */
    static boolean hasDisplay() {
        String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        return os.contains("mac")
                || os.contains("win")
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY")
                || "Monocle".equals(System.getProperty("glass.platform"));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** Starts the toolkit on a thread of its own, while bundles are being installed. */
    void start() {
        start(Stage::new);
    }

    /**
     * Starts the toolkit for a window that is never shown: what fills it asks for this property,
     * and the dock of a Mac gets no icon.
     */
    void startUnseen() {
        System.setProperty("glass.taskbarApplication", "false");
        start(
                () -> {
                    var unseen = new Stage();
                    unseen.getProperties().put(UNSEEN, true);
                    unseen.setScene(new Scene(new StackPane(), UNSEEN_WIDTH, UNSEEN_HEIGHT));
                    return unseen;
                });
    }

    /** Lays the window out and paints it to a picture, which is dropped. */
    void paintUnseen() {
        stage.thenAcceptAsync(unseen -> unseen.getScene().snapshot(null), Platform::runLater)
                .join();
    }

    private void start(Supplier<Stage> making) {
        Threads.daemon(
                        "fx-start",
                        () -> {
                            try {
                                Platform.startup(
                                        () -> {
                                            Platform.setImplicitExit(false);
                                            stage.complete(making.get());
                                        });
                            } catch (RuntimeException | LinkageError e) {
                                stage.completeExceptionally(e);
                            }
                        })
                .start();
    }

    /** Brings the window to the front, also from the task bar; done when that is done. */
    CompletableFuture<Void> front() {
        return stage.thenAcceptAsync(
                primary -> {
                    if (primary.isShowing()) {
                        primary.setIconified(false);
                        primary.toFront();
                        // Window managers keep others in front of the one that is being used.
                        primary.setAlwaysOnTop(true);
                        primary.setAlwaysOnTop(false);
                        primary.requestFocus();
                    }
                },
                Platform::runLater);
    }

    /**
     * Registers stage and FX executor as services.
     *
     * @param onClosed run when the user has closed the window
     * @throws LaunchException if the toolkit did not start
     */
    void publish(BundleContext context, Runnable onClosed) {
        Stage primary;
        try {
            primary = stage.join();
        } catch (java.util.concurrent.CompletionException e) {
            throw new LaunchException(
                    "The window can't be opened (%s). Check the display, and on Linux that GTK 3 is installed."
                            .formatted(e.getCause().getMessage()),
                    new NoToolkit(e.getCause()));
        }
        primary.setOnHidden(event -> onClosed.run());
        Platform.runLater(() -> StartTime.logFirstFrame(primary));
        Executor fx = Platform::runLater;
        context.registerService(
                Executor.class, fx, FrameworkUtil.asDictionary(Map.of("rollcall.thread", "fx")));
        context.registerService(
                Stage.class,
                primary,
                FrameworkUtil.asDictionary(Map.of("rollcall.stage", "primary")));
    }
}
