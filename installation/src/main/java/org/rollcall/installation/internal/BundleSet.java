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

    /** A part and the bundle that it is in the container. */
    private record Placed(Part part, Bundle bundle) {}

    /**
     * @param context of the system bundle
     */
    public BundleSet(BundleContext context) {
        this.context = context;
    }

    /** What is in the container. */
    public synchronized List<Part> parts() {
        return byKey.values().stream().map(Placed::part).toList();
    }

    public synchronized boolean has(Part part) {
        return byKey.containsKey(part.key());
    }

    synchronized Optional<Bundle> bundle(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Placed::bundle);
    }

    /** The part that a bundle is. */
    synchronized Optional<Part> part(Bundle bundle) {
        return byKey.values().stream()
                .filter(placed -> placed.bundle().equals(bundle))
                .map(Placed::part)
                .findFirst();
    }

    /** Installs one that is not there. */
    public synchronized Bundle install(Part part) throws BundleException {
        Bundle bundle =
                part.jar() == null
                        ? context.installBundle(part.location(), open(part))
                        : context.installBundle(part.location());
        byKey.put(part.key(), new Placed(part, bundle));
        return bundle;
    }

    /** Gives a bundle that is there other content; it must be refreshed afterwards. */
    synchronized void update(Part part) throws BundleException {
        Bundle bundle = byKey.get(part.key()).bundle();
        bundle.update(open(part));
        byKey.put(part.key(), new Placed(part, bundle));
    }

    synchronized void uninstall(Part part) throws BundleException {
        byKey.get(part.key()).bundle().uninstall();
        byKey.remove(part.key());
    }

    private static InputStream open(Part part) throws BundleException {
        try {
            return part.open();
        } catch (IOException e) {
            throw new BundleException("%s can't be read".formatted(part.name()), e);
        }
    }

    /** Puts the bundles into the order of those parts, for the next start or stop. */
    synchronized void order(List<Part> order) {
        var ordered = new LinkedHashMap<String, Placed>();
        for (Part part : order) {
            Placed placed = byKey.get(part.key());
            if (placed != null) {
                ordered.put(part.key(), placed);
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
