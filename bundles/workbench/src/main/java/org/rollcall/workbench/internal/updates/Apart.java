package org.rollcall.workbench.internal.updates;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rollcall.api.progress.Progress;
import org.rollcall.workbench.api.Jobs.Work;

/**
 * Work that goes on when the workbench goes, on a thread of its own: a change of bundles may
 * replace the workbench that asked for it, and that must neither interrupt nor cancel it.
 */
final class Apart<T> implements Work<T> {
    private final Work<T> work;
    private final AtomicBoolean going;

    /**
     * @param going set when the workbench goes, before its jobs are cancelled
     */
    Apart(Work<T> work, AtomicBoolean going) {
        this.work = work;
        this.going = going;
    }

    @Override
    public T run(Progress progress) throws Exception {
        var result = new CompletableFuture<T>();
        var thread =
                new Thread(
                        () -> {
                            try {
                                result.complete(work.run(new Detached(progress)));
                            } catch (Throwable e) {
                                // Also errors: whoever waits for the result must learn of them.
                                result.completeExceptionally(e);
                            }
                        },
                        "rollcall-update");
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var left = new CancellationException("Left to itself");
            left.initCause(e);
            throw left;
        }
    }

    private final class Detached implements Progress {
        private final Progress progress;

        Detached(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void report(double fraction, String message) {
            if (!going.get()) {
                progress.report(fraction, message);
            }
        }

        @Override
        public boolean cancelled() {
            return !going.get() && progress.cancelled();
        }
    }
}
