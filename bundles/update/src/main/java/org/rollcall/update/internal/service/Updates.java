package org.rollcall.update.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.OngoingWork;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.UnsignedBundle;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateListener;
import org.rollcall.api.update.UpdateService;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Plan;
import org.rollcall.util.concurrent.LateListeners;
import org.rollcall.util.concurrent.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins what update sites offer with what the launcher can install. */
@Component
public final class Updates implements UpdateService {
    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);

    private static final WorkUnderWay.Rest NO_REST = () -> {};

    private final Installer installer;
    private final Offers offers;
    private final UpdateDtoMapper told;
    private final BundleContext context;
    private final Installer.Watching watching;
    private final WorkUnderWay work = new WorkUnderWay();
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();
    private final AtomicLong keys = new AtomicLong();

    private final LateListeners<UpdateListener> listeners = new LateListeners<>(LOG);

    private final List<UnsignedBundle> unsigned = new CopyOnWriteArrayList<>();

    private volatile boolean active;
    private volatile Optional<UpdateCheck> lastCheck = Optional.empty();
    private volatile Optional<UpdateCheck> stillNew = Optional.empty();

    private record Prepared(Plan plan, Change.Kind kind) {}

    @Activate
    public Updates(
            BundleContext context, @Reference Installer installer, @Reference Offers offers) {
        this.installer = installer;
        this.offers = offers;
        told = new UpdateDtoMapper(installer);
        this.context = context;
        watching = installer.watch(this::installationChanged);
    }

    @Activate
    void begin() {
        active = true;
    }

    @Deactivate
    void close() {
        active = false;
        watching.close();
    }

    @Reference(
            name = "work",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addWork(OngoingWork source) {
        work.add(source);
    }

    void removeWork(OngoingWork source) {
        work.remove(source);
    }

    @Reference(
            name = "listener",
            service = UpdateListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(ComponentServiceObjects<UpdateListener> listener) {
        listeners.add(listener);
    }

    void removeListener(ComponentServiceObjects<UpdateListener> listener) {
        listeners.remove(listener);
    }

    @Reference(
            name = "unsigned",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addUnsigned(UnsignedBundle bundle) {
        unsigned.add(bundle);
        changed();
    }

    void removeUnsigned(UnsignedBundle bundle) {
        unsigned.remove(bundle);
        changed();
    }

    @Override
    public List<InstalledFeature> installed() {
        return Stream.concat(
                        told.installed().stream(), unsigned.stream().map(UpdateDtoMapper::unsigned))
                .toList();
    }

    @Override
    public List<InstallationChange> history() {
        return told.history();
    }

    @Override
    public UpdateCheck check(Progress progress) {
        UpdateCheck found = offers.look(installer, progress);
        lastCheck = Optional.of(found);
        installationChanged();
        return found;
    }

    @Override
    public Optional<UpdateCheck> lastCheck() {
        return stillNew;
    }

    @Override
    public PreparedChange prepare(List<FeatureId> features, Progress progress)
            throws UpdateException {
        List<FeatureRef> fetched = offers.fetch(features, installer, progress.part(0, 0.9));
        progress.checkCancelled();
        progress.report(0.9, "Trying whether everything fits together");
        return prepared(with(fetched), Change.Kind.UPDATE);
    }

    @Override
    public PreparedChange prepareReturn(long number) throws UpdateException {
        Change change =
                installer.history().stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new UpdateException(
                                                "There is no change %d. 'rollcall feature history' shows them."
                                                        .formatted(number)));
        if (change.result() != Change.Result.KEPT) {
            throw new UpdateException(
                    "Change %d was not kept, so there is nothing to go back to.".formatted(number));
        }
        if (!installer.isReturnable(change)) {
            throw new UpdateException(
                    "Files of what ran after change %d are not there any more.".formatted(number));
        }
        return prepared(change.features(), Change.Kind.ROLLBACK);
    }

    /** What runs, with some features replaced or added. */
    private List<FeatureRef> with(Collection<FeatureRef> features) {
        var all = new ArrayList<>(installer.change().features());
        for (FeatureRef feature : features) {
            all.removeIf(other -> other.name().equals(feature.name()));
            all.add(feature);
        }
        all.sort(java.util.Comparator.comparing(FeatureRef::name));
        return all;
    }

    private PreparedChange prepared(List<FeatureRef> features, Change.Kind kind)
            throws UpdateException {
        try {
            Plan plan = installer.plan(features);
            var changes = told.between(installer.change().features(), features);
            if (changes.isEmpty()) {
                throw new UpdateException("That runs already.");
            }
            String key = Long.toString(keys.incrementAndGet());
            prepared.put(key, new Prepared(plan, kind));
            return new PreparedChange(
                    key, changes, plan.replaced(), plan.restarted(), plan.nextStart());
        } catch (InstallationException e) {
            throw new UpdateException(e.getMessage(), e);
        }
    }

    @Override
    public InstallationChange apply(PreparedChange change, Ongoing ongoing, Progress progress)
            throws UpdateException {
        Prepared what = prepared.get(change.key());
        if (what == null) {
            throw new UpdateException("Updates were themselves updated meanwhile. Begin again.");
        }
        WorkUnderWay.Rest rest =
                change.nextStart().isEmpty()
                        ? work.settle(ongoing, progress.part(0, 0.1))
                        : NO_REST;
        // From here on there is no way to cancel: it ends by itself, one way or the other.
        FutureTask<Change> task;
        try {
            task = task(what, rest, progress);
        } catch (RuntimeException e) {
            rest.close();
            throw e;
        }
        // Whoever asks may itself be replaced, and its threads be ended with it.
        Threads.daemon("rollcall-update", task).start();
        InstallationChange end = told.change(ended(task));
        prepared.clear();
        return end;
    }

    private FutureTask<Change> task(Prepared what, WorkUnderWay.Rest rest, Progress progress) {
        // All classes that are needed afterwards are loaded before: this bundle may be replaced.
        told.history();
        boolean window = context.getServiceReference("javafx.stage.Stage") != null;
        String who = System.getProperty("user.name") + (window ? ", window" : ", command line");
        return new FutureTask<>(
                () -> {
                    try {
                        return installer.apply(
                                what.plan(), what.kind(), who, step -> progress.report(0.5, step));
                    } finally {
                        rest.close();
                    }
                });
    }

    private static Change ended(FutureTask<Change> task) throws UpdateException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new UpdateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpdateException("The change goes on; the history tells how it ends.", e);
        }
    }

    /** What was just installed is no news any more. */
    private void installationChanged() {
        stillNew = lastCheck.map(check -> StillNew.of(check, installer));
        tellListeners();
    }

    /** Listeners use this service: nobody is told before it is there. */
    private void changed() {
        if (active) {
            tellListeners();
        }
    }

    private void tellListeners() {
        listeners.forEach(UpdateListener::updatesChanged);
    }
}
