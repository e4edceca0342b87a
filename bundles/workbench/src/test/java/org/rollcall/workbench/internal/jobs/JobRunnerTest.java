package org.rollcall.workbench.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JobRunnerTest {
    /** Stands for the FX thread: the test's own, when it takes tasks from here. */
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();

    private final JobRunner jobs = new JobRunner(fx::add);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void onlyWorkThatIsNotDoneAgainByItselfIsOngoing() throws InterruptedException {
        var begun = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        var ended = new AtomicReference<Object>();
        var recomputed = new AtomicReference<Object>();
        jobs.submit(
                        "Importing",
                        progress -> {
                            begun.countDown();
                            goOn.await();
                            progress.checkCancelled();
                            return 1;
                        })
                .whenComplete((value, problem) -> ended.set(problem));
        jobs.recompute(
                        "Counting",
                        progress -> {
                            begun.countDown();
                            goOn.await();
                            progress.checkCancelled();
                            return 2;
                        })
                .whenComplete((value, problem) -> recomputed.set(value));
        begun.await();
        assertEquals(List.of("Importing"), jobs.titles());

        jobs.cancel();
        goOn.countDown();
        runFxUntil(() -> ended.get() != null && recomputed.get() != null);

        assertInstanceOf(CancellationException.class, ended.get());
        assertEquals(2, recomputed.get());
        assertEquals(List.of(), jobs.titles());
    }

    @Test
    void whatHasEndedIsTellableWithHowItEnded() throws InterruptedException {
        var results = new AtomicInteger();
        jobs.submit("Importing", progress -> 1)
                .whenComplete((value, problem) -> results.incrementAndGet());
        runFxUntil(() -> results.get() == 1);
        jobs.recompute(
                        "Counting",
                        progress -> {
                            throw new IllegalStateException("Broken");
                        })
                .whenComplete((value, problem) -> results.incrementAndGet());
        runFxUntil(() -> results.get() == 2);
        jobs.submit(
                        "Exporting",
                        progress -> {
                            throw new CancellationException("Enough");
                        })
                .whenComplete((value, problem) -> results.incrementAndGet());
        runFxUntil(() -> results.get() == 3);
        // What is computed again by itself, and soon done, is no news.
        jobs.recompute("Counting", progress -> 2)
                .whenComplete((value, problem) -> results.incrementAndGet());
        runFxUntil(() -> results.get() == 4);

        assertEquals(
                List.of("Exporting CANCELLED", "Counting FAILED", "Importing DONE"),
                jobs.ended().stream().map(job -> job.title() + " " + job.outcome()).toList());
        assertEquals(List.of(), jobs.running());
    }

    @Test
    void aLongHistoryForgetsItsOldest() throws InterruptedException {
        var results = new AtomicInteger();
        for (int i = 0; i < 25; i++) {
            int before = results.get();
            jobs.submit("Job " + i, progress -> 1)
                    .whenComplete((value, problem) -> results.incrementAndGet());
            runFxUntil(() -> results.get() > before);
        }
        assertEquals(20, jobs.ended().size());
        assertEquals("Job 24", jobs.ended().get(0).title());
    }

    @Test
    void anEndedJobSaysHowWhenAndAfterHowLong() {
        var at = LocalTime.of(9, 21, 5);
        assertEquals(
                "Done at 09:21:05 after 4.2 s",
                new EndedJob("x", EndedJob.Outcome.DONE, at, Duration.ofMillis(4_200)).ending());
        assertEquals(
                "Cancelled at 09:21:05 after 2 min 5 s",
                new EndedJob("x", EndedJob.Outcome.CANCELLED, at, Duration.ofSeconds(125))
                        .ending());
    }

    @Test
    void whilePausedNoWorkBegins() throws InterruptedException {
        var goOn = new CountDownLatch(1);
        var ended = new AtomicReference<Object>();
        jobs.submit(
                        "Importing",
                        progress -> {
                            goOn.await();
                            return 1;
                        })
                .whenComplete((value, problem) -> ended.set(value));
        assertFalse(jobs.pause());
        goOn.countDown();
        runFxUntil(() -> ended.get() != null);

        assertTrue(jobs.pause());
        var refused = new AtomicReference<Throwable>();
        var recomputed = new AtomicReference<Object>();
        jobs.submit("Importing", progress -> 2)
                .whenComplete((value, problem) -> refused.set(problem));
        jobs.recompute("Counting", progress -> 3)
                .whenComplete((value, problem) -> recomputed.set(value));
        runFxUntil(() -> refused.get() != null && recomputed.get() != null);
        assertInstanceOf(RejectedExecutionException.class, refused.get());
        assertTrue(refused.get().getMessage().contains("again"), refused.get().getMessage());

        jobs.resume();
        ended.set(null);
        jobs.submit("Importing", progress -> 4).whenComplete((value, problem) -> ended.set(value));
        runFxUntil(() -> ended.get() != null);
        assertEquals(4, ended.get());
    }

    @Test
    void whileBundlesAreReplacedNoWorkBegins() throws InterruptedException {
        var change = new Object();
        jobs.addChange(change);
        var refused = new AtomicReference<Throwable>();
        jobs.submit("Importing", progress -> 1)
                .whenComplete((value, problem) -> refused.set(problem));
        runFxUntil(() -> refused.get() != null);
        assertInstanceOf(RejectedExecutionException.class, refused.get());

        jobs.removeChange(change);
        var ended = new AtomicReference<Object>();
        jobs.submit("Importing", progress -> 2).whenComplete((value, problem) -> ended.set(value));
        runFxUntil(() -> ended.get() != null);
        assertEquals(2, ended.get());
    }

    @Test
    void workRunsElsewhereAndEndsOnTheFxThread() throws InterruptedException {
        var worker = new AtomicReference<Thread>();
        var ender = new AtomicReference<Thread>();
        jobs.submit(
                        "Counting",
                        progress -> {
                            worker.set(Thread.currentThread());
                            return 42;
                        })
                .whenComplete((value, problem) -> ender.set(Thread.currentThread()));

        runFxUntil(() -> ender.get() != null);

        assertNotSame(Thread.currentThread(), worker.get());
        assertTrue(worker.get().isDaemon());
        assertEquals(Thread.currentThread(), ender.get());
        assertEquals(List.of(), jobs.running());
    }

    @Test
    void progressIsShownOnTheFxThreadAsItIsLast() throws InterruptedException {
        var reported = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var ended = new AtomicReference<Object>();
        jobs.submit(
                        "Reading",
                        progress -> {
                            progress.report(0.1, "a.csv");
                            progress.report(0.7, "b.csv");
                            reported.countDown();
                            goOn.await();
                            return "done";
                        })
                .whenComplete((value, problem) -> ended.set(value));
        reported.await();
        fx.take().run(); // The job appears.
        Job job = jobs.running().get(0);
        assertEquals(-1, job.fractionProperty().get());

        fx.take().run(); // One update for both reports.

        assertEquals(0.7, job.fractionProperty().get());
        assertEquals("b.csv", job.messageProperty().get());
        goOn.countDown();
        runFxUntil(() -> ended.get() != null);
    }

    @Test
    void cancellingEndsTheWorkWithACancellation() throws InterruptedException {
        var started = new CountDownLatch(1);
        var problem = new AtomicReference<Throwable>();
        jobs.submit(
                        "Importing",
                        progress -> {
                            started.countDown();
                            while (true) {
                                progress.checkCancelled();
                                Thread.onSpinWait();
                            }
                        })
                .whenComplete((value, why) -> problem.set(why));
        started.await();
        runFxUntil(() -> !jobs.running().isEmpty());

        jobs.running().get(0).cancel();
        runFxUntil(() -> problem.get() != null);

        assertInstanceOf(CancellationException.class, problem.get());
        assertEquals(List.of(), jobs.running());
    }

    @Test
    void whenTheWorkbenchGoesEvenDeafWorkEnds() throws InterruptedException {
        var started = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var problem = new AtomicReference<Throwable>();
        jobs.submit(
                        "Deaf",
                        progress -> {
                            started.countDown();
                            never.await();
                            return "late";
                        })
                .whenComplete((value, why) -> problem.set(why));
        started.await();

        jobs.close();
        runFxUntil(() -> problem.get() != null);

        assertInstanceOf(CancellationException.class, problem.get());
    }

    @Test
    void aProblemReachesWhoAsked() throws InterruptedException {
        var problem = new AtomicReference<Throwable>();
        jobs.submit(
                        "Failing",
                        progress -> {
                            throw new java.io.IOException("The disk is full.");
                        })
                .whenComplete((value, why) -> problem.set(why));

        runFxUntil(() -> problem.get() != null);

        assertEquals("The disk is full.", problem.get().getMessage());
    }

    private void runFxUntil(java.util.function.BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Runnable task = fx.poll(10, TimeUnit.SECONDS);
            assertTrue(task != null, "Nothing came to the FX thread");
            task.run();
        }
    }
}
