package org.rollcall.workbench.internal.updates;

import static org.rollcall.workbench.internal.Words.T;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateListener;
import org.rollcall.api.update.UpdateService;
import org.rollcall.api.update.UpdateService.Ongoing;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.internal.memory.Later;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is installed and offered, as the window shows it. Used on the FX thread; what takes time
 * runs as jobs. It outlives the update service, which an update may replace like anything else.
 */
@Component(
        service = {UpdatesModel.class, UpdateListener.class},
        immediate = true)
public final class UpdatesModel implements UpdateListener {
    private static final Logger LOG = LoggerFactory.getLogger(UpdatesModel.class);
    private static final Duration BURST = Duration.ofMillis(30);

    /**
     * What there is to see.
     *
     * @param available whether the update service is there
     * @param history the newest first
     * @param check the last look for updates
     * @param doing what is under way, for people; empty if nothing is
     */
    record Snapshot(
            boolean available,
            List<InstalledFeature> installed,
            List<InstallationChange> history,
            Optional<UpdateCheck> check,
            String doing) {
        static final Snapshot NONE =
                new Snapshot(false, List.of(), List.of(), Optional.empty(), "");

        Snapshot doing(String what) {
            return new Snapshot(available, installed, history, check, what);
        }
    }

    private final Later later;
    private final Executor fx;
    private final Jobs jobs;
    private final UpdateNotices notices;
    private final AtomicReference<UpdateService> service = new AtomicReference<>();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<Snapshot> snapshot =
            new ReadOnlyObjectWrapper<>(Snapshot.NONE);

    @Activate
    public UpdatesModel(
            @Reference Later later,
            @Reference(target = "(rollcall.thread=fx)") Executor fx,
            @Reference Jobs jobs,
            @Reference UpdateNotices notices) {
        this.later = later;
        this.fx = fx;
        this.jobs = jobs;
        this.notices = notices;
    }

    @Reference(
            name = "updates",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void bind(UpdateService provider) {
        service.set(provider);
        updatesChanged();
    }

    void unbind(UpdateService provider) {
        if (service.compareAndSet(provider, null)) {
            updatesChanged();
        }
    }

    ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    @Override
    public void updatesChanged() {
        if (!refreshing.getAndSet(true)) {
            later.after(BURST, this::read);
        }
    }

    private void read() {
        refreshing.set(false);
        try {
            UpdateService provider = service.get();
            Snapshot read =
                    provider == null
                            ? Snapshot.NONE
                            : new Snapshot(
                                    true,
                                    provider.installed(),
                                    provider.history(),
                                    provider.lastCheck(),
                                    "");
            fx.execute(
                    () -> {
                        snapshot.set(read.doing(snapshot.get().doing()));
                        notices.tell(read);
                    });
        } catch (RuntimeException | LinkageError e) {
            // The service went while it was read; its going is told too, and all is read again.
            LOG.debug("What is installed can't be read just now", e);
        }
    }

    /** Looks for updates at all sites. */
    CompletionStage<UpdateCheck> look() {
        return run(T.get("updates.looking"), (updates, progress) -> updates.check(progress));
    }

    CompletionStage<PreparedChange> prepare(List<FeatureId> features) {
        return run(
                T.get("updates.preparing"),
                (updates, progress) -> updates.prepare(features, progress));
    }

    CompletionStage<PreparedChange> prepareReturn(long number) {
        return run(
                T.get("updates.preparing"), (updates, progress) -> updates.prepareReturn(number));
    }

    CompletionStage<InstallationChange> apply(PreparedChange change, Ongoing work) {
        return run(
                T.get("updates.applying"),
                (updates, progress) -> updates.apply(change, work, progress));
    }

    /** Something that the service does. */
    private interface Step<T> {
        T run(UpdateService updates, org.rollcall.api.progress.Progress progress) throws Exception;
    }

    private <T> CompletionStage<T> run(String what, Step<T> step) {
        snapshot.set(snapshot.get().doing(what));
        return jobs.compute(what, progress -> step.run(provider(), progress))
                .whenComplete((result, problem) -> snapshot.set(snapshot.get().doing("")));
    }

    private UpdateService provider() throws UpdateException {
        UpdateService provider = service.get();
        if (provider == null) {
            throw new UpdateException(T.get("updates.none"));
        }
        return provider;
    }
}
