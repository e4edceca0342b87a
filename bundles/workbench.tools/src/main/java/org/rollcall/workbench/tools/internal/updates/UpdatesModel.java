package org.rollcall.workbench.tools.internal.updates;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.OngoingWork;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateListener;
import org.rollcall.api.update.UpdateService;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Views;
import org.rollcall.workbench.tools.internal.Messages;
import org.rollcall.workbench.tools.internal.scheduler.ToolsScheduler;
import org.rollcall.workbench.tools.internal.updates.UpdatesState.Activity;
import org.rollcall.workbench.tools.internal.updates.UpdatesState.Availability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Updates as the window shows them. It outlives the service, which may be replaced by the very
 * change it makes. Used on the FX thread, but for what the framework calls.
 */
@Component(service = {UpdatesModel.class, UpdateListener.class})
public final class UpdatesModel implements UpdateListener {
    private static final Logger LOG = LoggerFactory.getLogger(UpdatesModel.class);

    private final Jobs jobs;
    private final Executor fx;
    private final Executor reader;
    private final Consumer<Runnable> afterGrace;
    private final AtomicReference<UpdateService> service = new AtomicReference<>();
    private final List<OngoingWork> ongoing = new CopyOnWriteArrayList<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<UpdatesState> state =
            new ReadOnlyObjectWrapper<>(UpdatesState.FIRST);
    private boolean active; // Only on the FX thread.

    @Activate
    public UpdatesModel(
            @Reference Jobs jobs,
            @Reference(target = "(rollcall.thread=fx)") Executor fx,
            @Reference UpdateExecutor reader,
            @Reference ToolsScheduler scheduler) {
        this(jobs, fx, reader, task -> scheduler.after(Views.REPLACEMENT_GRACE, fx, task));
    }

    /**
     * @param afterGrace runs a task on the FX thread when a service that went should be back
     */
    UpdatesModel(Jobs jobs, Executor fx, Executor reader, Consumer<Runnable> afterGrace) {
        this.jobs = jobs;
        this.fx = fx;
        this.reader = reader;
        this.afterGrace = afterGrace;
        fx.execute(this::awaitService);
    }

    @Reference(
            name = "updates",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(UpdateService provider) {
        service.set(provider);
        fx.execute(() -> state.set(state.get().with(Availability.PRESENT)));
        updatesChanged();
    }

    void unbind(UpdateService provider) {
        if (service.compareAndSet(provider, null)) {
            fx.execute(this::awaitService);
        }
    }

    @Reference(
            name = "ongoing",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void add(OngoingWork work) {
        ongoing.add(work);
    }

    void remove(OngoingWork work) {
        ongoing.remove(work);
    }

    ReadOnlyObjectProperty<UpdatesState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether anybody looks; nothing is read while nobody does. */
    void setActive(boolean now) {
        active = now;
        if (now) {
            updatesChanged();
        }
    }

    @Override
    public void updatesChanged() {
        fx.execute(
                () -> {
                    if (active && !reading.getAndSet(true)) {
                        reader.execute(this::read);
                    }
                });
    }

    /** Titles of the work that a change would have to wait for. */
    List<String> ongoing() {
        return ongoing.stream().flatMap(work -> work.titles().stream()).toList();
    }

    void check() {
        start(
                Activity.CHECKING,
                Messages.get("updates.job.check"),
                (updates, progress) -> updates.check(progress),
                found -> say("", false));
    }

    /**
     * Fetches what the user ticked.
     *
     * @param next given what can be applied
     */
    void prepare(List<FeatureId> features, Consumer<PreparedChange> next) {
        start(
                Activity.PREPARING,
                Messages.get("updates.job.prepare"),
                (updates, progress) -> updates.prepare(features, progress),
                next);
    }

    void prepareReturn(long number, Consumer<PreparedChange> next) {
        start(
                Activity.PREPARING,
                Messages.get("updates.job.return", number),
                (updates, progress) -> updates.prepareReturn(number),
                next);
    }

    void apply(PreparedChange change, UpdateService.Ongoing work) {
        start(
                Activity.APPLYING,
                Messages.get("updates.job.apply"),
                (updates, progress) -> updates.apply(change, work, progress),
                this::report);
    }

    private void report(InstallationChange ended) {
        say(UpdateWords.outcome(ended), ended.result() == InstallationChange.Result.UNDONE);
    }

    private <T> void start(
            Activity activity, String title, Call<T> call, Consumer<? super T> next) {
        if (!state.get().ready()) {
            return;
        }
        state.set(state.get().with(activity).saying("", false));
        // Not work that counts: a change would wait for itself.
        var unused =
                jobs.<T>recompute(title, progress -> call.on(provider(), progress))
                        .whenComplete(
                                (result, problem) -> {
                                    state.set(state.get().with(Activity.NONE));
                                    if (problem == null) {
                                        next.accept(result);
                                    } else {
                                        failed(activity, problem);
                                    }
                                    updatesChanged();
                                });
    }

    private void failed(Activity activity, Throwable wrapped) {
        Throwable problem =
                wrapped instanceof CompletionException && wrapped.getCause() != null
                        ? wrapped.getCause()
                        : wrapped;
        if (problem instanceof CancellationException) {
            say(Messages.get("updates.cancelled"), false);
        } else if (problem instanceof UpdateException refused) {
            LOG.debug("Refused", refused);
            say(refused.getMessage(), true);
        } else {
            LOG.error("Updates: {} failed", activity, problem);
            say(Messages.get("updates.failed"), true);
        }
    }

    private void say(String text, boolean failure) {
        state.set(state.get().saying(text, failure));
    }

    private UpdateService provider() throws UpdateException {
        UpdateService provider = service.get();
        if (provider == null) {
            throw new UpdateException(Messages.get("updates.awaited"));
        }
        return provider;
    }

    private void awaitService() {
        if (service.get() != null) {
            return;
        }
        state.set(state.get().with(Availability.AWAITED));
        afterGrace.accept(
                () -> {
                    if (service.get() == null) {
                        state.set(state.get().with(Availability.ABSENT));
                    }
                });
    }

    private void read() {
        reading.set(false);
        UpdateService provider = service.get();
        if (provider == null) {
            return;
        }
        try {
            var check = provider.lastCheck();
            var installed = provider.installed();
            var history = provider.history();
            fx.execute(() -> state.set(state.get().reading(check, installed, history)));
        } catch (RuntimeException e) {
            // A service that went while it was asked; its successor is asked again.
            LOG.warn("Updates can't be read just now", e);
        }
    }

    /** What is asked of the service. */
    private interface Call<T> {
        T on(UpdateService updates, Progress progress) throws Exception;
    }
}
