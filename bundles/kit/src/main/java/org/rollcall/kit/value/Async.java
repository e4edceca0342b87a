package org.rollcall.kit.value;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** What is done when work has ended. */
public final class Async {
    private Async() {}

    /**
     * Runs an action with the work's result or its problem. An exception of the action itself,
     * which a completion stage would keep to itself, goes to the thread's handler.
     */
    public static <T> void whenDone(CompletionStage<T> work, BiConsumer<T, Throwable> action) {
        work.whenComplete(
                (value, problem) -> {
                    try {
                        action.accept(value, cause(problem));
                    } catch (RuntimeException e) {
                        Thread thread = Thread.currentThread();
                        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                    }
                });
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null
                ? problem.getCause()
                : problem;
    }
}
