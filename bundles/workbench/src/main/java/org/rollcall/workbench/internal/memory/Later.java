package org.rollcall.workbench.internal.memory;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rollcall.util.concurrent.Threads;

/**
 * Does things later, on one daemon thread of its own. What still waits when the workbench goes is
 * not done.
 */
@Component(service = Later.class, immediate = true)
public final class Later {
    private final ScheduledExecutorService clock;

    @Activate
    public Later() {
        clock = Threads.scheduler("rollcall-later");
    }

    @Deactivate
    public void close() {
        clock.shutdownNow();
    }

    /** Runs a task on the clock's own thread, which may write a file but not more. */
    public void after(Duration delay, Runnable task) {
        var unused = clock.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs a task by another executor. */
    public void after(Duration delay, Executor executor, Runnable task) {
        after(delay, () -> executor.execute(task));
    }
}
