package org.rollcall.installation.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;
import org.rollcall.installation.WindowThread;

/**
 * Takes the running container from one set of bundles to another: stops what is affected, in the
 * reverse order of starting, replaces, refreshes, and starts again. Every call into a bundle has a
 * time limit.
 */
final class Swap {
    private static final Duration STOPPING = Duration.ofSeconds(15);
    private static final Duration STARTING = Duration.ofSeconds(20);
    private static final Duration REFRESHING = Duration.ofSeconds(30);

    private final BundleContext context;
    private final BundleSet bundles;

    /** Bundles that are in no set, such as dropped ones, and stand still as they use what is. */
    private final Set<Bundle> guests = new LinkedHashSet<>();

    /**
     * @param context of the system bundle
     */
    Swap(BundleContext context, BundleSet bundles) {
        this.context = context;
        this.bundles = bundles;
    }

    /** The bundles that use those, directly or not, and those themselves, in order of starting. */
    List<Bundle> affected(Difference difference) {
        Collection<Bundle> affected = wiring().getDependencyClosure(touched(difference));
        var ordered = new ArrayList<>(bundles.startable());
        ordered.retainAll(affected);
        var rest = new LinkedHashSet<>(affected);
        rest.removeAll(ordered);
        ordered.addAll(rest);
        return ordered;
    }

    private Set<Bundle> touched(Difference difference) {
        var touched = new HashSet<Bundle>();
        difference.changed().forEach(p -> bundles.bundle(p.key()).ifPresent(touched::add));
        difference.removed().forEach(p -> bundles.bundle(p.key()).ifPresent(touched::add));
        return touched;
    }

    /**
     * Makes the container hold that set, and starts it all.
     *
     * @param report gets what is worth knowing afterwards, a line each
     * @throws SwapException at the first thing that fails; the container is then somewhere between
     */
    void to(List<InstallUnit> wanted, Thread asker, List<String> report) throws SwapException {
        Difference difference = Difference.between(bundles.units(), wanted);
        List<Bundle> affected = affected(difference);
        LeakedThreads leftovers = LeakedThreads.of(affected).without(asker);
        long begin = System.nanoTime();
        stop(affected);
        long stopped = System.nanoTime();
        WindowThread.await(context);
        report.add(
                "%d bundles stopped in %d ms, the window let go of them in %d ms"
                        .formatted(
                                affected.size(),
                                (stopped - begin) / 1_000_000,
                                (System.nanoTime() - stopped) / 1_000_000));
        report.addAll(leftovers.interrupt());
        Set<Bundle> touched = touched(difference);
        replace(difference);
        var refreshed = new HashSet<>(affected);
        refreshed.addAll(touched);
        refresh(refreshed);
        bundles.order(wanted);
        start(report);
        startGuests(report);
    }

    private void stop(List<Bundle> affected) throws SwapException {
        var reverse = new ArrayList<>(affected);
        Collections.reverse(reverse);
        List<Bundle> ours = bundles.startable();
        for (Bundle bundle : reverse) {
            if (bundle.getState() == Bundle.ACTIVE && !ours.contains(bundle)) {
                guests.add(bundle);
            }
            if (bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING) {
                TimedCall.call(
                        "stopping " + bundle.getSymbolicName(),
                        STOPPING,
                        () -> {
                            bundle.stop(Bundle.STOP_TRANSIENT);
                            return null;
                        });
            }
        }
    }

    private void replace(Difference difference) throws SwapException {
        try {
            for (InstallUnit unit : difference.removed()) {
                bundles.uninstall(unit);
            }
            for (InstallUnit unit : difference.changed()) {
                bundles.update(unit);
            }
            for (InstallUnit unit : difference.added()) {
                bundles.install(unit);
            }
        } catch (BundleException e) {
            throw new SwapException("A bundle can't be replaced: " + e.getMessage(), e);
        }
    }

    private void refresh(Collection<Bundle> affected) throws SwapException {
        var done = new CountDownLatch(1);
        wiring().refreshBundles(
                        affected,
                        event -> {
                            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                                done.countDown();
                            }
                        });
        try {
            if (!done.await(REFRESHING.toSeconds(), TimeUnit.SECONDS)) {
                throw new SwapException(
                        "The container has not let go of the old bundles within %d s"
                                .formatted(REFRESHING.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SwapException("Replacing bundles was interrupted", e);
        }
    }

    private void start(List<String> report) throws SwapException {
        // All at once: later a bundle that starts and another whose classes are read would each
        // hold a lock that the other's resolving needs. What does not resolve is told by starting.
        var unused = wiring().resolveBundles(bundles.startable());
        for (Bundle bundle : bundles.startable()) {
            if (bundle.getState() != Bundle.ACTIVE) {
                long begin = System.nanoTime();
                Preload.begin(bundle);
                TimedCall.call(
                        "starting " + bundle.getSymbolicName(),
                        STARTING,
                        () -> {
                            bundle.start(Bundle.START_ACTIVATION_POLICY);
                            return null;
                        });
                report.add(
                        "%s %s started in %d ms"
                                .formatted(
                                        bundle.getSymbolicName(),
                                        bundle.getVersion(),
                                        (System.nanoTime() - begin) / 1_000_000));
            }
        }
    }

    /** What they need may be gone: that is theirs, and undoes nothing. */
    private void startGuests(List<String> report) {
        for (Bundle bundle : List.copyOf(guests)) {
            guests.remove(bundle);
            if (bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.UNINSTALLED) {
                continue;
            }
            try {
                TimedCall.call(
                        "starting " + bundle.getSymbolicName(),
                        STARTING,
                        () -> {
                            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
                            return null;
                        });
            } catch (SwapException e) {
                report.add(
                        "%s does not start again: %s"
                                .formatted(bundle.getSymbolicName(), e.getMessage()));
            }
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }
}
