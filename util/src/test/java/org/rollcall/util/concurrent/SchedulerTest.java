package org.rollcall.util.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    @Test
    void tasksRunInTheOrderInWhichTheyAreDueOnAThreadThatKeepsNoProcess() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        var all = new CountDownLatch(2);
        try (var scheduler = new Scheduler("test-scheduler")) {
            scheduler.after(
                    Duration.ofMillis(50),
                    () -> {
                        order.add("second");
                        all.countDown();
                    });
            scheduler.after(
                    Duration.ZERO,
                    () -> {
                        order.add("first");
                        assertTrue(Thread.currentThread().isDaemon());
                        all.countDown();
                    });
            assertTrue(all.await(30, TimeUnit.SECONDS));
        }
        assertEquals(List.of("first", "second"), order);
    }

    @Test
    void anotherExecutorRunsWhatItIsGiven() throws Exception {
        var given = new CopyOnWriteArrayList<Runnable>();
        var passed = new CountDownLatch(1);
        var ran = new AtomicBoolean();
        try (var scheduler = new Scheduler("test-scheduler")) {
            scheduler.after(
                    Duration.ZERO,
                    task -> {
                        given.add(task);
                        passed.countDown();
                    },
                    () -> ran.set(true));
            assertTrue(passed.await(30, TimeUnit.SECONDS));
        }
        assertFalse(ran.get());
        given.get(0).run();
        assertTrue(ran.get());
    }

    @Test
    void whatWaitsWhenItIsClosedIsNotRunNorIsWhatComesLater() {
        var ran = new AtomicBoolean();
        var scheduler = new Scheduler("test-scheduler");
        scheduler.after(Duration.ofHours(1), () -> ran.set(true));

        scheduler.close();
        scheduler.after(Duration.ZERO, () -> ran.set(true));

        assertFalse(ran.get());
    }
}
