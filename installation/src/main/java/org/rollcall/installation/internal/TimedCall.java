package org.rollcall.installation.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rollcall.util.concurrent.Threads;

/** Calls other people's code with a time limit, on a thread that may be left behind. */
final class TimedCall {
    private TimedCall() {}

    /**
     * @param what it is, as in "starting org.example"
     * @throws SwapException if it fails, or has not ended in time; then its thread is interrupted
     */
    static <T> T call(String what, Duration limit, Callable<T> code) throws SwapException {
        var task = new FutureTask<>(code);
        Thread thread = Threads.daemon("update: " + what, task);
        // Bundles come and go: a thread they might keep must not keep the loader of its maker.
        thread.setContextClassLoader(TimedCall.class.getClassLoader());
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new SwapException(
                    "%s has not ended within %d s".formatted(capital(what), limit.toSeconds()), e);
        } catch (ExecutionException e) {
            throw new SwapException(
                    "%s failed: %s".formatted(capital(what), innermost(e)), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SwapException("%s was interrupted".formatted(capital(what)), e);
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** What the author of the code would want to read. */
    private static String innermost(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
