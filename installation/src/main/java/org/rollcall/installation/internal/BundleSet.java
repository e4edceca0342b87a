package org.rollcall.installation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles in the container that features brought, in the order to start. */
public final class BundleSet {
    private static final Logger LOG = LoggerFactory.getLogger(BundleSet.class);

    private final BundleContext context;
    private final Map<String, Placed> byKey = new LinkedHashMap<>();

    /** A unit and the bundle that it is in the container. */
    private record Placed(InstallUnit unit, Bundle bundle) {}

    /**
     * @param context of the system bundle
     */
    public BundleSet(BundleContext context) {
        this.context = context;
    }

    /** What is in the container. */
    public synchronized List<InstallUnit> units() {
        return byKey.values().stream().map(Placed::unit).toList();
    }

    public synchronized boolean has(InstallUnit unit) {
        return byKey.containsKey(unit.key());
    }

    synchronized Optional<Bundle> bundle(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Placed::bundle);
    }

    /** The unit that a bundle is. */
    synchronized Optional<InstallUnit> unit(Bundle bundle) {
        return byKey.values().stream()
                .filter(placed -> placed.bundle().equals(bundle))
                .map(Placed::unit)
                .findFirst();
    }

    /** Installs one that is not there. */
    public synchronized Bundle install(InstallUnit unit) throws BundleException {
        Bundle bundle =
                unit.jar() == null
                        ? context.installBundle(unit.location(), open(unit))
                        : context.installBundle(unit.location());
        byKey.put(unit.key(), new Placed(unit, bundle));
        return bundle;
    }

    /** Gives a bundle that is there other content; it must be refreshed afterwards. */
    synchronized void update(InstallUnit unit) throws BundleException {
        Bundle bundle = byKey.get(unit.key()).bundle();
        bundle.update(open(unit));
        byKey.put(unit.key(), new Placed(unit, bundle));
    }

    synchronized void uninstall(InstallUnit unit) throws BundleException {
        byKey.get(unit.key()).bundle().uninstall();
        byKey.remove(unit.key());
    }

    private static InputStream open(InstallUnit unit) throws BundleException {
        try {
            return unit.open();
        } catch (IOException e) {
            throw new BundleException("%s can't be read".formatted(unit.name()), e);
        }
    }

    /** Puts the bundles into the order of those units, for the next start or stop. */
    synchronized void order(List<InstallUnit> order) {
        var ordered = new LinkedHashMap<String, Placed>();
        for (InstallUnit unit : order) {
            Placed placed = byKey.get(unit.key());
            if (placed != null) {
                ordered.put(unit.key(), placed);
            }
        }
        byKey.forEach(ordered::putIfAbsent);
        byKey.clear();
        byKey.putAll(ordered);
    }

    /** All bundles that can be started, in order. */
    synchronized List<Bundle> startable() {
        var bundles = new ArrayList<Bundle>();
        for (Placed placed : byKey.values()) {
            if (isStartable(placed.bundle())) {
                bundles.add(placed.bundle());
            }
        }
        return bundles;
    }

    /** Stops all bundles, in the reverse order of starting. */
    public void stopAll() {
        List<Bundle> reverse = startable();
        Collections.reverse(reverse);
        for (Bundle bundle : reverse) {
            try {
                bundle.stop(Bundle.STOP_TRANSIENT);
            } catch (BundleException e) {
                LOG.error("Bundle {} does not stop cleanly", bundle.getSymbolicName(), e);
            }
        }
    }

    public static boolean isStartable(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null;
    }
}
