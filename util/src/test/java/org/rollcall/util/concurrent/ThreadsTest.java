package org.rollcall.util.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void tasksRunOnOneNamedDaemonThread() throws Exception {
        var scheduler = Threads.scheduler("rollcall-test");
        try {
            Thread first = CompletableFuture.supplyAsync(Thread::currentThread, scheduler).get();
            Thread second = CompletableFuture.supplyAsync(Thread::currentThread, scheduler).get();

            assertEquals("rollcall-test", first.getName());
            assertTrue(first.isDaemon());
            assertEquals(first, second);
        } finally {
            scheduler.shutdownNow();
        }
    }

    @Test
    void aCancelledTaskIsForgotten() {
        var scheduler = (ScheduledThreadPoolExecutor) Threads.scheduler("rollcall-test");
        try {
            scheduler.schedule(() -> {}, 1, TimeUnit.DAYS).cancel(false);

            assertTrue(scheduler.getQueue().isEmpty());
        } finally {
            scheduler.shutdownNow();
        }
    }

    @Test
    void nothingRunsOnceItIsShutDown() throws Exception {
        var scheduler = Threads.scheduler("rollcall-test");
        var ran = new AtomicBoolean();
        var unused = scheduler.schedule(() -> ran.set(true), 1, TimeUnit.DAYS);

        scheduler.shutdown();
        scheduler.execute(() -> ran.set(true));

        assertTrue(scheduler.awaitTermination(10, TimeUnit.SECONDS));
        assertFalse(ran.get());
    }
}
