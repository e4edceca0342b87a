package org.rollcall.workbench.internal.memory;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Does things later, on one daemon thread of its own. What still waits when the workbench goes is
 * not done.
 */
@Component(service = Later.class, immediate = true)
public final class Later {
    private final ScheduledThreadPoolExecutor clock;

    /**
     * Starts the thread at once: a thread keeps the protection domains of whoever starts it, and
     * with them their class loaders, so that it must be no other bundle's call that does.
     */
    @Activate
    public Later() {
        clock =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            var thread = new Thread(task, "rollcall-later");
                            thread.setDaemon(true);
                            return thread;
                        },
                        new ScheduledThreadPoolExecutor.DiscardPolicy());
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        clock.prestartCoreThread();
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
