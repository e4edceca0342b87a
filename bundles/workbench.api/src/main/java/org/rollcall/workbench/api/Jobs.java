package org.rollcall.workbench.api;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.progress.Progress;

/**
 * Runs long work off the FX thread, with progress and cancel in the status bar. Bundles are not
 * replaced while work is under way unless the user consents; but see {@link #recompute}.
 */
@ProviderType
public interface Jobs {

    /**
     * Work that may be cancelled.
     *
     * @param <T> what it results in
     */
    @ConsumerType
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /**
     * Starts work on a background thread.
     *
     * @param title what the status bar says, such as {@code Importing 5 files}
     * @return completes on the FX thread; exceptionally with a {@link
     *     java.util.concurrent.CancellationException} if cancelled, with a {@link
     *     java.util.concurrent.RejectedExecutionException} that tells people so while bundles are
     *     being replaced
     */
    <T> CompletionStage<T> submit(String title, Work<T> work);

    /**
     * The same for work whose result nobody misses, as it is computed again by itself: figures that
     * a view shows, what is read from disk. It may be cut off at any time, so that no update of a
     * bundle waits for it or asks the user about it.
     */
    default <T> CompletionStage<T> recompute(String title, Work<T> work) {
        return submit(title, work);
    }
}
