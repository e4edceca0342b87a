package org.rollcall.workbench.api;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.progress.Progress;

/** Runs long work off the FX thread, with progress and cancel in the status bar. */
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
     *     java.util.concurrent.CancellationException} if cancelled
     */
    <T> CompletionStage<T> submit(String title, Work<T> work);

    /**
     * The same for work that may be cut off when bundles are replaced, because whoever wants its
     * result asks again by itself, as for a figure that is shown.
     */
    default <T> CompletionStage<T> compute(String title, Work<T> work) {
        return submit(title, work);
    }
}
