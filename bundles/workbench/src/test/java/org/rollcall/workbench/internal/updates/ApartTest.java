package org.rollcall.workbench.internal.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.UpdateException;

@Timeout(20)
class ApartTest {
    private final AtomicBoolean going = new AtomicBoolean();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Progress progress =
            new Progress() {
                @Override
                public void report(double fraction, String message) {}

                @Override
                public boolean cancelled() {
                    return cancelled.get();
                }
            };

    @Test
    void aChangeGoesOnWhenTheWorkbenchGoes() throws Exception {
        var begun = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        var seen = new CompletableFuture<Boolean>();
        var job =
                new Thread(
                        () -> {
                            try {
                                new Apart<>(
                                                p -> {
                                                    begun.countDown();
                                                    gone.await();
                                                    return seen.complete(p.cancelled());
                                                },
                                                going)
                                        .run(progress);
                            } catch (Exception e) {
                                // The job is left; what counts is what it started.
                            }
                        });
        job.start();
        begun.await();
        going.set(true);
        cancelled.set(true);
        job.interrupt();
        job.join();
        assertFalse(seen.isDone());
        gone.countDown();

        assertFalse(seen.get(10, TimeUnit.SECONDS), "the change was told to stop");
    }

    @Test
    void theUserCanCancelAndRefusalsArriveAsTheyAre() {
        cancelled.set(true);
        assertThrows(
                CancellationException.class,
                () ->
                        new Apart<>(
                                        p -> {
                                            p.checkCancelled();
                                            return 1;
                                        },
                                        going)
                                .run(progress));
        var refused =
                assertThrows(
                        UpdateException.class,
                        () ->
                                new Apart<Integer>(
                                                p -> {
                                                    throw new UpdateException("No.");
                                                },
                                                going)
                                        .run(progress));
        assertEquals("No.", refused.getMessage());
    }
}
