package org.rollcall.installation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.resolver.Resolver;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Plan;
import org.rollcall.installation.Quarantined;

/** Finds out, on paper, what a change would replace and whether all would fit together. */
final class Planner {
    private final Installation installation;
    private final BundleContext context;
    private final BundleSet bundles;

    /**
     * @param context of the system bundle
     * @param bundles of the running container
     */
    Planner(Installation installation, BundleContext context, BundleSet bundles) {
        this.installation = installation;
        this.context = context;
        this.bundles = bundles;
    }

    /** Symbolic names of the bundles that run, by key. */
    Map<String, String> symbolicNames() {
        var names = new HashMap<String, String>();
        for (InstallUnit unit : bundles.units()) {
            bundles.bundle(unit.key()).ifPresent(b -> names.put(unit.key(), b.getSymbolicName()));
        }
        return names;
    }

    /**
     * What a change to those features would do.
     *
     * @throws InstallationException if one is in quarantine, or all would not fit together
     */
    Plan plan(List<FeatureRef> features) {
        for (FeatureRef feature : features) {
            for (Quarantined bad : installation.quarantined()) {
                if (bad.feature().equals(feature)) {
                    throw new InstallationException(
                            "%s is in quarantine. %s".formatted(feature, bad.why()));
                }
            }
        }
        List<InstallUnit> wanted = units(features);
        tryOnPaper(wanted);
        Difference difference = Difference.between(bundles.units(), wanted);
        var restarted = new TreeSet<String>();
        var nextStart = new ArrayList<String>();
        Set<String> touched = new HashSet<>();
        for (InstallUnit unit : difference.changed()) {
            touched.add(unit.key());
            if (unit.restart() || difference.before().get(unit.key()).restart()) {
                nextStart.add(fixed(unit));
            }
        }
        for (InstallUnit unit : difference.removed()) {
            touched.add(unit.key());
            if (unit.restart()) {
                nextStart.add(fixed(unit));
            }
        }
        for (Bundle bundle : new Swap(context, bundles).affected(difference)) {
            Optional<InstallUnit> unit = bundles.unit(bundle);
            if (unit.isPresent() && !touched.contains(unit.get().key())) {
                restarted.add(unit.get().name());
                if (unit.get().restart()) {
                    nextStart.add(
                            "%s uses what changes, and can't be replaced while Rollcall runs."
                                    .formatted(unit.get().name()));
                }
            }
        }
        return new Plan(features, difference.told(), List.copyOf(restarted), nextStart);
    }

    private static String fixed(InstallUnit unit) {
        return "%s can't be replaced while Rollcall runs.".formatted(unit.name());
    }

    private void tryOnPaper(List<InstallUnit> wanted) {
        Map<String, String> names = symbolicNames();
        for (InstallUnit unit : wanted) {
            String installed = names.get(unit.key());
            if (installed != null && !installed.equals(ResolveCheck.symbolicName(unit))) {
                throw new InstallationException(
                        "%s %s calls itself %s; it is not the bundle that it should replace."
                                .formatted(
                                        unit.name(),
                                        unit.version(),
                                        ResolveCheck.symbolicName(unit)));
            }
        }
        var reference = context.getServiceReference(Resolver.class);
        Resolver resolver = context.getService(reference);
        try {
            List<String> problems =
                    new ResolveCheck(wanted, context.getBundle(0)).problems(resolver);
            if (!problems.isEmpty()) {
                throw new InstallationException(
                        "The bundles would not fit together. " + String.join(" ", problems));
            }
        } finally {
            context.ungetService(reference);
        }
    }

    /** All bundles of those features; those of features that are being developed stay. */
    List<InstallUnit> units(List<FeatureRef> refs) {
        List<Feature> features = new FeatureOrder(installation.features(refs)).all();
        List<InstallUnit> units = InstallUnits.of(features, this::jar);
        var all = new LinkedHashMap<String, InstallUnit>();
        units.forEach(unit -> all.put(unit.key(), unit));
        Set<String> ofFeatures = keys(installation.features(installation.running().features()));
        for (InstallUnit unit : bundles.units()) {
            if (!ofFeatures.contains(unit.key())) {
                all.putIfAbsent(unit.key(), unit);
            }
        }
        return List.copyOf(all.values());
    }

    private static Set<String> keys(List<Feature> features) {
        var keys = new HashSet<String>();
        for (Feature feature : features) {
            keys.add("settings:" + feature.name());
            feature.bundles().forEach(bundle -> keys.add(bundle.key()));
        }
        return keys;
    }

    private Path jar(FeatureBundle bundle) {
        return installation
                .jar(bundle)
                .orElseThrow(
                        () ->
                                new InstallationException(
                                        "The file of %s %s is not there."
                                                .formatted(bundle.artifact(), bundle.version())));
    }
}
