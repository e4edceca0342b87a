package org.rollcall.views.internal.context;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.rollcall.api.progress.Progress;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Jobs;

/**
 * A value that is computed off the FX thread from what the user chose, and again when one of its
 * inputs changes or its provider is replaced. A result that was overtaken by a later choice is
 * dropped, and its work told to stop. Computes nothing while nobody wants it. Used on the FX
 * thread.
 *
 * @param <T> the value
 */
public final class Computed<T> {
    private final Jobs jobs;
    private final Supplier<Step<T>> recipe;
    private final Subscriptions inputs = new Subscriptions();
    private final ChangeListener<Object> changed = (property, before, now) -> invalidate();
    private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(Status.waiting());
    private volatile long ticket;
    private boolean wanted;
    private boolean stale = true;

    /**
     * @param recipe asked on the FX thread each time, so that it sees the inputs as they are
     * @param inputs what the recipe depends on
     */
    public Computed(Jobs jobs, Supplier<Step<T>> recipe, ObservableValue<?>... inputs) {
        this.jobs = jobs;
        this.recipe = recipe;
        for (ObservableValue<?> input : inputs) {
            input.addListener(changed);
            this.inputs.add(() -> input.removeListener(changed));
        }
    }

    /** The newest result; null where there is none. */
    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public T get() {
        return value.get();
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Says whether anyone looks; what changed meanwhile is computed then. */
    public void want(boolean now) {
        wanted = now;
        if (wanted && stale) {
            compute();
        }
    }

    /** Computes again, now or when somebody wants it. */
    public void invalidate() {
        stale = true;
        ticket++;
        if (wanted) {
            compute();
        }
    }

    /** Gives up the inputs and whatever is on its way. */
    public void close() {
        inputs.close();
        wanted = false;
        ticket++;
    }

    private void compute() {
        stale = false;
        long mine = ++ticket;
        Step<T> step = recipe.get();
        if (step instanceof Step.Wait<T> wait) {
            status.set(wait.why());
        } else if (step instanceof Step.None<T> none) {
            value.set(null);
            status.set(none.why());
        } else if (step instanceof Step.Run<T> run) {
            if (!run.keepsOld()) {
                value.set(null);
            }
            status.set(Status.loading(run.title()));
            Async.whenDone(
                    jobs.recompute(
                            run.title(), progress -> run.work().run(new Overtaken(progress, mine))),
                    (result, problem) -> {
                        if (mine == ticket) {
                            done(run.title(), result, problem);
                        }
                    });
        }
    }

    private void done(String title, T result, Throwable problem) {
        if (problem == null) {
            // The status first: who follows the value may ask for it.
            status.set(Status.READY);
            value.set(result);
            return;
        }
        value.set(null);
        String why =
                problem instanceof CancellationException
                        ? Words.get("status.cancelled")
                        : problem.getMessage() == null ? problem.toString() : problem.getMessage();
        status.set(Status.failed(Words.get("status.failed", title, why)));
    }

    /** Progress of work that stops when a later choice has overtaken it. */
    private final class Overtaken implements Progress {
        private final Progress progress;
        private final long mine;

        Overtaken(Progress progress, long mine) {
            this.progress = progress;
            this.mine = mine;
        }

        @Override
        public void report(double fraction, String message) {
            progress.report(fraction, message);
        }

        @Override
        public boolean cancelled() {
            return mine != ticket || progress.cancelled();
        }
    }
}
