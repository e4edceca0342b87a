package org.rollcall.workbench.internal.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.update.OngoingWork;
import org.rollcall.util.concurrent.Threads;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.jobs.EndedJob.Outcome;

/**
 * Runs jobs on a few daemon threads; ends them all when the workbench goes, not when the last one
 * to use it does.
 */
@Component(
        immediate = true,
        service = {Jobs.class, JobRunner.class, OngoingWork.class})
public final class JobRunner implements Jobs, OngoingWork {
    private static final int THREADS = 4;
    private static final int ENDED_KEPT = 20;

    /** What is computed again by itself ends all the time; shorter work of that kind is no news. */
    private static final Duration NEWS = Duration.ofSeconds(1);

    private final Executor fx;
    private final ExecutorService pool;
    private final Set<Run<?>> unfinished = ConcurrentHashMap.newKeySet();
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<EndedJob> ended = FXCollections.observableArrayList();

    // Both by this object's lock.
    private boolean paused;
    private boolean changing;

    @Activate
    public JobRunner(@Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
        var number = new AtomicInteger();
        var threads =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> Threads.daemon("rollcall-job-" + number.incrementAndGet(), task));
        threads.allowCoreThreadTimeOut(true);
        pool = threads;
    }

    /** Bundles are being replaced: no work that must not be cut off begins. */
    @Reference(
            name = "change",
            service = Object.class,
            target = "(rollcall.change=under-way)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    synchronized void addChange(Object change) {
        changing = true;
    }

    synchronized void removeChange(Object change) {
        changing = false;
    }

    @Deactivate
    void close() {
        unfinished.forEach(Run::abort);
        pool.shutdownNow();
    }

    /** Jobs that wait or run, in the order submitted; changes on the FX thread. */
    public ObservableList<Job> running() {
        return running;
    }

    /** Jobs that ended lately, newest first; changes on the FX thread. */
    ObservableList<EndedJob> ended() {
        return ended;
    }

    @Override
    public <T> CompletionStage<T> submit(String title, Work<T> work) {
        return start(title, work, true);
    }

    @Override
    public <T> CompletionStage<T> recompute(String title, Work<T> work) {
        return start(title, work, false);
    }

    /** Titles of the work that no change of bundles may cut off. */
    @Override
    public List<String> titles() {
        return unfinished.stream().filter(run -> run.kept).map(run -> run.job.title()).toList();
    }

    /** Asks the work of {@link #titles} to stop. */
    @Override
    public void cancel() {
        unfinished.stream().filter(run -> run.kept).forEach(run -> run.job.cancel());
    }

    @Override
    public synchronized boolean pause() {
        paused = titles().isEmpty();
        return paused;
    }

    @Override
    public synchronized void resume() {
        paused = false;
    }

    /**
     * @param kept whether the work must not be cut off
     */
    private <T> CompletionStage<T> start(String title, Work<T> work, boolean kept) {
        var run = new Run<>(new Job(title, fx), work, kept);
        if (!admit(run)) {
            var paused = new RejectedExecutionException(Messages.get("jobs.paused"));
            fx.execute(() -> run.result.completeExceptionally(paused));
            return run.result;
        }
        fx.execute(() -> running.add(run.job));
        try {
            pool.execute(run);
        } catch (RejectedExecutionException e) {
            run.abort();
        }
        // Not a minimal stage, which would wrap the problem once more.
        return run.result;
    }

    private void remember(EndedJob job) {
        ended.add(0, job);
        if (ended.size() > ENDED_KEPT) {
            ended.remove(ENDED_KEPT, ended.size());
        }
    }

    private synchronized boolean admit(Run<?> run) {
        return !(run.kept && (paused || changing)) && unfinished.add(run);
    }

    /** One job on its way; ends exactly once, on the FX thread. */
    private final class Run<T> implements Runnable {
        private final Job job;
        private final Work<T> work;
        private final boolean kept;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private volatile long begun = System.nanoTime();

        Run(Job job, Work<T> work, boolean kept) {
            this.job = job;
            this.work = work;
            this.kept = kept;
        }

        @Override
        public void run() {
            begun = System.nanoTime();
            try {
                job.checkCancelled();
                T value = work.run(job);
                end(Outcome.DONE, () -> result.complete(value));
            } catch (Throwable e) {
                // Also errors: whoever waits for the result must learn of them.
                boolean wanted = e instanceof CancellationException || job.cancelled();
                end(
                        wanted ? Outcome.CANCELLED : Outcome.FAILED,
                        () -> result.completeExceptionally(wanted ? cancellation(e) : e));
            }
        }

        void abort() {
            job.cancel();
            end(Outcome.CANCELLED, () -> result.completeExceptionally(cancellation(null)));
        }

        private void end(Outcome outcome, Runnable telling) {
            if (unfinished.remove(this)) {
                var took = Duration.ofNanos(System.nanoTime() - begun);
                var now = LocalTime.now().truncatedTo(ChronoUnit.SECONDS);
                fx.execute(
                        () -> {
                            running.remove(job);
                            if (kept || outcome == Outcome.FAILED || took.compareTo(NEWS) > 0) {
                                remember(new EndedJob(job.title(), outcome, now, took));
                            }
                            telling.run();
                        });
            }
        }

        private static CancellationException cancellation(Throwable cause) {
            if (cause instanceof CancellationException already) {
                return already;
            }
            var cancelled = new CancellationException("Cancelled");
            cancelled.initCause(cause);
            return cancelled;
        }
    }
}
