package org.rollcall.installation.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.rollcall.installation.Change;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Plan;
import org.rollcall.installation.Quarantined;
import org.rollcall.installation.Store;
import org.rollcall.installation.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes what is installed, in the container that runs. */
public final class LiveInstaller implements Installer {
    private static final Logger LOG = LoggerFactory.getLogger(LiveInstaller.class);

    /** How long components may take to find each other. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    /** Names the time in seconds that each health check may take. */
    private static final String CHECKING = "rollcall.check.seconds";

    private static final long USUAL_CHECKING = 20;

    private static final Dictionary<String, Object> UNDER_WAY =
            FrameworkUtil.asDictionary(Map.of("rollcall.change", "under-way"));

    private final Installation installation;
    private final BundleContext context;
    private final BundleSet bundles;
    private final Planner planner;
    private final BooleanSupplier windowElsewhere;
    private final ReentrantLock changing = new ReentrantLock();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /**
     * @param context of the system bundle
     * @param bundles of the running container
     * @param windowElsewhere whether another process shows the window on this user directory
     */
    public LiveInstaller(
            Installation installation,
            BundleContext context,
            BundleSet bundles,
            BooleanSupplier windowElsewhere) {
        this.installation = installation;
        this.context = context;
        this.bundles = bundles;
        planner = new Planner(installation, context, bundles);
        this.windowElsewhere = windowElsewhere;
    }

    @Override
    public List<Feature> running() {
        return installation.features(installation.running().features());
    }

    @Override
    public Change change() {
        return installation.running();
    }

    @Override
    public List<Change> history() {
        return installation.history();
    }

    @Override
    public List<Quarantined> quarantined() {
        return installation.quarantined();
    }

    @Override
    public List<String> told() {
        return installation.told();
    }

    @Override
    public Store store() {
        return installation.store();
    }

    @Override
    public Path folder() {
        return installation.folder();
    }

    @Override
    public Feature feature(FeatureRef ref) {
        return installation.feature(ref);
    }

    @Override
    public boolean isReturnable(Change change) {
        return installation.isComplete(change);
    }

    @Override
    public Map<String, String> symbolicNames() {
        return planner.symbolicNames();
    }

    @Override
    public Plan plan(List<FeatureRef> features) {
        return planner.plan(features);
    }

    @Override
    public Change apply(Plan plan, Change.Kind kind, String who, Consumer<String> step) {
        if (!changing.tryLock()) {
            throw busy();
        }
        try {
            Optional<UpdateLock> lock = UpdateLock.take(installation.folder());
            if (lock.isEmpty()) {
                throw busy();
            }
            try {
                return told(locked(plan, kind, who, step));
            } finally {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new InstallationException(
                    "The change can't be written down (%s), so it was not made."
                            .formatted(e.getMessage()),
                    e);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public Watching watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private Change told(Change change) {
        for (Runnable watcher : watchers) {
            try {
                watcher.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("Somebody could not be told of a change", e);
            }
        }
        return change;
    }

    private static InstallationException busy() {
        return new InstallationException(
                "Another change is under way. Try again when it has ended.");
    }

    private Change locked(Plan plan, Change.Kind kind, String who, Consumer<String> step)
            throws IOException {
        // What was planned may be overtaken by a change that was made since.
        Plan now = plan(plan.features());
        if (windowElsewhere.getAsBoolean()) {
            return installation.begin(kind, who, plan.features(), Change.Result.WAITING);
        }
        boolean window = hasWindow();
        if (!now.nextStart().isEmpty() && window) {
            return installation.begin(kind, who, plan.features(), Change.Result.WAITING);
        }
        Change change = told(installation.begin(kind, who, plan.features(), Change.Result.TRIAL));
        if (!now.nextStart().isEmpty()) {
            return installation.keep(
                    change.number(), "It runs from the next start on.", List.of(), false);
        }
        // Whoever begins work holds it back as long as this is there.
        var mark = context.registerService(Object.class, new Object(), UNDER_WAY);
        try {
            return tried(change, window, step);
        } finally {
            mark.unregister();
        }
    }

    private boolean hasWindow() {
        return context.getServiceReference("javafx.stage.Stage") != null;
    }

    private Change tried(Change change, boolean window, Consumer<String> step) throws IOException {
        List<InstallUnit> before = bundles.units();
        List<InstallUnit> wanted = planner.units(change.features());
        Set<String> known = verifier(Duration.ZERO).map(Verifier::complaints).orElse(Set.of());
        Thread asker = Thread.currentThread();
        var swap = new Swap(context, bundles);
        var report = new ArrayList<String>();
        List<String> wrong;
        try {
            step.accept("Replacing bundles");
            long begin = System.nanoTime();
            swap.to(wanted, asker, report);
            long replaced = System.nanoTime();
            step.accept("Checking what runs now");
            wrong = wrong(known, checks(change));
            report.add(
                    "Bundles were replaced in %d ms and checked in %d ms"
                            .formatted(
                                    (replaced - begin) / 1_000_000,
                                    (System.nanoTime() - replaced) / 1_000_000));
        } catch (SwapException e) {
            LOG.warn("Change {} failed", change.number(), e);
            wrong = List.of(e.getMessage() + ".");
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Change {} failed", change.number(), e);
            wrong = List.of("Replacing bundles failed: " + e);
        }
        if (wrong.isEmpty()) {
            report.add("All checks passed.");
            LOG.info("Change {} is kept", change.number());
            return installation.keep(
                    change.number(),
                    window ? "It was made while Rollcall ran." : "It runs from now on.",
                    report,
                    window);
        }
        report.addAll(wrong);
        step.accept("Going back to what ran before");
        String end = back(swap, before, asker, known, report);
        LOG.warn("Change {} was undone: {}", change.number(), wrong);
        return installation.undone(change.number(), wrong.get(0) + " " + end, report);
    }

    private String back(
            Swap swap,
            List<InstallUnit> before,
            Thread asker,
            Set<String> known,
            List<String> report) {
        try {
            swap.to(before, asker, report);
            List<String> wrong = wrong(known, List.of());
            if (wrong.isEmpty()) {
                return "What ran before runs again.";
            }
            report.addAll(wrong);
        } catch (SwapException | RuntimeException | LinkageError e) {
            LOG.error("Going back failed", e);
            report.add("Going back: " + e.getMessage() + ".");
        }
        return "What ran before runs again after a restart: close Rollcall and open it.";
    }

    /** Tags of the checks of every feature that the change concerns. */
    private List<String> checks(Change change) {
        Set<FeatureRef> old = Set.copyOf(installation.running().features());
        return installation.features(change.features()).stream()
                .filter(feature -> !old.contains(feature.ref()))
                .flatMap(feature -> feature.checks().stream())
                .distinct()
                .toList();
    }

    private List<String> wrong(Set<String> known, List<String> tags) {
        Optional<Verifier> verifier = verifier(SETTLING);
        if (verifier.isEmpty()) {
            return List.of("The bundle that checks the health of Rollcall does not work.");
        }
        long end = System.nanoTime() + SETTLING.toNanos();
        Set<String> complaints = news(verifier.get(), known);
        while (!complaints.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            complaints = news(verifier.get(), known);
        }
        return complaints.isEmpty()
                ? verifier.get().check(tags, checking(), hasWindow())
                : List.copyOf(complaints);
    }

    private Duration checking() {
        String set = context.getProperty(CHECKING);
        return Duration.ofSeconds(set == null ? USUAL_CHECKING : Long.parseLong(set));
    }

    private static Set<String> news(Verifier verifier, Set<String> known) {
        var complaints = new TreeSet<>(verifier.complaints());
        complaints.removeAll(known);
        return complaints;
    }

    private Optional<Verifier> verifier(Duration wait) {
        var tracker = new ServiceTracker<Verifier, Verifier>(context, Verifier.class, null);
        tracker.open();
        try {
            if (wait.isZero()) {
                return Optional.ofNullable(tracker.getService());
            }
            return Optional.ofNullable(tracker.waitForService(wait.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            tracker.close();
        }
    }

    /**
     * Whether what was started just now is healthy; for a start with something new.
     *
     * @return what is wrong, a sentence each
     */
    public List<String> checkStart() {
        Change change = installation.running();
        List<Feature> features = installation.features(change.features());
        List<String> tags =
                features.stream().flatMap(feature -> feature.checks().stream()).distinct().toList();
        return wrong(Set.of(), tags);
    }
}
