package org.rollcall.util.concurrent;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks after a delay, one at a time, on one daemon thread that starts at once. What still
 * waits when it is closed is not run.
 */
public class Scheduler implements AutoCloseable {
    private final ScheduledExecutorService thread;

    /**
     * @param name of the thread, for stack traces and logs
     */
    public Scheduler(String name) {
        thread = Threads.scheduler(name);
    }

    /** Runs a task on the thread itself, which may read or write a file but not more. */
    public void after(Duration delay, Runnable task) {
        var unused = thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs a task by another executor. */
    public void after(Duration delay, Executor executor, Runnable task) {
        after(delay, () -> executor.execute(task));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
