package org.rollcall.itests.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;

/** What tests ask of the window, always on the FX thread. */
final class Fx {
    private Fx() {}

    static <T> T call(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception | Error e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("On the FX thread: " + e, e);
        }
    }

    static void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return null;
                });
    }

    static Stage stage() {
        return Osgi.service(Stage.class, "(rollcall.stage=primary)");
    }

    /** The node with that id, once the window has it. */
    static <T extends Node> T node(String id, Class<T> type) {
        if (!Platform.isFxApplicationThread()) {
            Osgi.await("node " + id, () -> find(id) != null);
        }
        return type.cast(find(id));
    }

    /** The node with that id, or null. */
    static Node find(String id) {
        Stage stage = stage();
        return call(() -> stage.getScene() == null ? null : stage.getScene().lookup(id));
    }

    /** Takes the focus out of a text field, which keeps some keys for itself. */
    static void leaveFields() {
        run(() -> stage().getScene().getRoot().requestFocus());
    }

    /** Whether the window has the node with that id, and it the focus. */
    static boolean isFocused(String id) {
        Node found = find(id);
        return found != null && found.isFocused();
    }

    /** Waits until a condition holds, asking on the FX thread. */
    static void await(String what, Callable<Boolean> condition) {
        Osgi.await(what, () -> call(condition));
    }
}
