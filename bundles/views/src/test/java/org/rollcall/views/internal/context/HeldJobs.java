package org.rollcall.views.internal.context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rollcall.api.progress.Progress;
import org.rollcall.workbench.api.Jobs;

/** Jobs that run when the test says so, in the order that it says. */
final class HeldJobs implements Jobs {
    private final List<Runnable> held = new ArrayList<>();

    @Override
    public <T> CompletionStage<T> submit(String title, Work<T> work) {
        var result = new CompletableFuture<T>();
        held.add(
                () -> {
                    T value;
                    try {
                        value = work.run(Progress.none());
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                        return;
                    }
                    result.complete(value);
                });
        return result;
    }

    int waiting() {
        return held.size();
    }

    /** Runs one of the waiting jobs, from 0. */
    void run(int index) {
        held.remove(index).run();
    }

    /** Runs all, and those that come of them. */
    void runAll() {
        while (!held.isEmpty()) {
            run(0);
        }
    }
}
