package org.rollcall.util.concurrent;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;

/** Daemon threads, which keep no process from ending. */
public final class Threads {
    private Threads() {}

    /** A thread that is not started yet. */
    public static Thread daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Makes threads of one name.
     *
     * @param name for stack traces and logs, such as {@code rollcall-jobs}
     */
    public static ThreadFactory daemons(String name) {
        return task -> daemon(name, task);
    }

    /**
     * Runs tasks later or again and again, one at a time, on one thread that starts at once: a
     * thread keeps the class loaders of whoever starts it, and that must be no other bundle. A task
     * that is cancelled is forgotten; after a shutdown no task runs, and new ones are ignored.
     */
    public static ScheduledExecutorService scheduler(String name) {
        var scheduler =
                new ScheduledThreadPoolExecutor(
                        1, daemons(name), new ThreadPoolExecutor.DiscardPolicy());
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler.prestartCoreThread();
        return scheduler;
    }
}
