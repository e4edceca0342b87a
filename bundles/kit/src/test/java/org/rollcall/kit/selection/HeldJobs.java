package org.rollcall.kit.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rollcall.api.progress.Progress;
import org.rollcall.workbench.api.Jobs;

/** Jobs that run when the test says so, in the order that it says. */
public final class HeldJobs implements Jobs {
    private record Held(String title, Runnable work) {}

    private final List<Held> held = new ArrayList<>();

    @Override
    public <T> CompletionStage<T> submit(String title, Work<T> work) {
        var result = new CompletableFuture<T>();
        Runnable run =
                () -> {
                    T value;
                    try {
                        value = work.run(Progress.none());
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                        return;
                    }
                    result.complete(value);
                };
        held.add(new Held(title, run));
        return result;
    }

    public int waiting() {
        return held.size();
    }

    /** Runs one of the waiting jobs, from 0. */
    void run(int index) {
        held.remove(index).work().run();
    }

    /** Runs all, and those that come of them. */
    public void runAll() {
        while (!held.isEmpty()) {
            run(0);
        }
    }

    /** Runs those whose title begins so, and those that come of them. */
    public void runAll(String start) {
        for (int i = 0; i < held.size(); ) {
            if (held.get(i).title().startsWith(start)) {
                run(i);
                i = 0;
            } else {
                i++;
            }
        }
    }
}
