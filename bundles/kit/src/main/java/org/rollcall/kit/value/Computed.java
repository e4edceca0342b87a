package org.rollcall.kit.value;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.rollcall.api.progress.Progress;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.workbench.api.Jobs;

/**
 * A value that is computed off the FX thread from what the user chose, and again when one of its
 * inputs changes or its provider is replaced. A result that was overtaken by a later choice is
 * dropped, and its work told to stop. Computes nothing while nobody wants it. What is computed from
 * another such value is not known while that one is computed. Used on the FX thread.
 *
 * @param <T> the value
 */
public final class Computed<T> {
    private final Jobs jobs;
    private final Supplier<Computation<T>> recipe;
    private final Subscriptions inputs = new Subscriptions();
    private final ChangeListener<Object> changed = (property, before, now) -> invalidate();
    private final List<Computed<?>> upstream = new ArrayList<>();
    private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>(this, "value");
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(Status.waiting());
    private final ReadOnlyObjectWrapper<Answer<T>> answer =
            new ReadOnlyObjectWrapper<>(new Answer.Unasked<>(""));
    private volatile long ticket;
    private volatile double fraction = -1;

    /** One for all answers, so that equal ones are equal. */
    private final DoubleSupplier fractionSupplier = () -> fraction;

    private boolean wanted;
    private boolean stale = true;

    /**
     * @param recipe asked on the FX thread each time, so that it sees the inputs as they are
     * @param inputs what the recipe depends on
     */
    public Computed(Jobs jobs, Supplier<Computation<T>> recipe, ObservableValue<?>... inputs) {
        this.jobs = jobs;
        this.recipe = recipe;
        for (ObservableValue<?> input : inputs) {
            input.addListener(changed);
            this.inputs.add(() -> input.removeListener(changed));
            if (input instanceof ReadOnlyProperty<?> property
                    && property.getBean() instanceof Computed<?> other) {
                upstream.add(other);
                this.inputs.follow(other.answer, now -> tell());
            }
        }
    }

    /** How the question stands: what sentences of fact are made of. */
    public ReadOnlyObjectProperty<Answer<T>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The newest result; null where there is none. */
    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** The newest result; null where there is none. */
    public T get() {
        return value.get();
    }

    /** How the value stands, for the user. */
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
        } else {
            tell();
        }
    }

    /** Computes again what failed, as the reason may have gone. */
    public void retry() {
        if (status.get().kind() == Status.Kind.FAILED) {
            invalidate();
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
        Computation<T> step = recipe.get();
        if (step instanceof Computation.Wait<T> wait) {
            stand(wait.why(), value.get());
        } else if (step instanceof Computation.None<T> none) {
            stand(none.why(), null);
        } else if (step instanceof Computation.Run<T> run) {
            fraction = -1;
            stand(Status.loading(run.title()), run.keepsOld() ? value.get() : null);
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
            stand(Status.READY, result);
            return;
        }
        String why =
                problem instanceof CancellationException
                        ? Words.get("status.cancelled")
                        : problem.getMessage() == null ? problem.toString() : problem.getMessage();
        stand(Status.failed(Words.get("status.failed", title, why)), null);
    }

    /** The status first: who follows the value may ask for it. */
    private void stand(Status now, T held) {
        status.set(now);
        value.set(held);
        tell();
    }

    private void tell() {
        Answer<T> now = answerNow();
        if (!now.equals(answer.get())) {
            answer.set(now);
        }
    }

    /** What this one says, unless what it comes of is not known. */
    private Answer<T> answerNow() {
        for (Computed<?> other : upstream) {
            Answer<?> from = other.answer.get();
            if (from instanceof Answer.Computing<?> before) {
                return new Answer.Computing<>(before.title(), before.progress(), value.get());
            }
            // Others say why there is nothing in words of their own, by their recipe.
            if (!(from instanceof Answer.Known<?>) && other.get() == null && value.get() == null) {
                return unanswered(other.status.get());
            }
        }
        return unanswered(status.get());
    }

    private Answer<T> unanswered(Status why) {
        return switch (why.kind()) {
            case READY ->
                    stale || value.get() == null
                            ? new Answer.Computing<>("", fractionSupplier, value.get())
                            : new Answer.Known<>(value.get());
            case LOADING, WAITING ->
                    new Answer.Computing<>(why.text(), fractionSupplier, value.get());
            case FAILED -> new Answer.Failed<>(why.text());
            case EMPTY, NOTHING -> new Answer.Unasked<>(why.text());
        };
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
        public void report(double part, String message) {
            if (mine == ticket) {
                fraction = part;
            }
            progress.report(part, message);
        }

        @Override
        public boolean cancelled() {
            return mine != ticket || progress.cancelled();
        }
    }
}
