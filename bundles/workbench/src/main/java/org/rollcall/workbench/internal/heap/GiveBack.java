package org.rollcall.workbench.internal.heap;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.internal.jobs.JobRunner;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;

/**
 * Gives memory back to the system once work has ended that made the heap grow. By itself the JVM
 * would keep it until the next work, as it collects only when something is allocated.
 */
@Component(service = GiveBack.class, immediate = true)
public final class GiveBack {
    /** Work often brings more work, such as figures that are computed anew. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    /** Less is not worth a collection. */
    private static final long WORTH = 64L << 20;

    private final ObservableList<?> running;
    private final Heap heap;
    private final Executor fx;
    private final Delay delay;
    private final InvalidationListener listener = list -> changed();

    // On the FX thread.
    private long least;
    private int changes;
    private boolean closed;

    /** Runs something on the FX thread after a while. */
    interface Delay {
        void after(Duration delay, Runnable task);
    }

    @Activate
    public GiveBack(
            @Reference JobRunner jobs,
            @Reference WindowScheduler scheduler,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this(
                jobs.running(),
                Heap.ofThisProcess(),
                fx,
                (delay, task) -> scheduler.after(delay, fx, task));
    }

    GiveBack(ObservableList<?> running, Heap heap, Executor fx, Delay delay) {
        this.running = running;
        this.heap = heap;
        this.fx = fx;
        this.delay = delay;
        least = heap.committed();
        fx.execute(() -> running.addListener(listener));
    }

    @Deactivate
    void close() {
        fx.execute(
                () -> {
                    closed = true;
                    running.removeListener(listener);
                });
    }

    private void changed() {
        changes++;
        if (running.isEmpty()) {
            int now = changes;
            delay.after(QUIET, () -> quiet(now));
        }
    }

    /** Nothing has run for a while, unless something has begun since. */
    private void quiet(int when) {
        if (closed || when != changes) {
            return;
        }
        long committed = heap.committed();
        if (committed - least >= WORTH) {
            heap.collect(() -> fx.execute(() -> least = heap.committed()));
        } else {
            least = Math.min(least, committed);
        }
    }
}
