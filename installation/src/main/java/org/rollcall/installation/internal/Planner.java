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
        for (Part part : bundles.parts()) {
            bundles.bundle(part.key()).ifPresent(b -> names.put(part.key(), b.getSymbolicName()));
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
        List<Part> wanted = parts(features);
        tryOnPaper(wanted);
        Difference difference = Difference.between(bundles.parts(), wanted);
        var restarted = new TreeSet<String>();
        var nextStart = new ArrayList<String>();
        Set<String> touched = new HashSet<>();
        for (Part part : difference.changed()) {
            touched.add(part.key());
            if (part.restart() || difference.before().get(part.key()).restart()) {
                nextStart.add(fixed(part));
            }
        }
        for (Part part : difference.removed()) {
            touched.add(part.key());
            if (part.restart()) {
                nextStart.add(fixed(part));
            }
        }
        for (Bundle bundle : new Swap(context, bundles).affected(difference)) {
            Optional<Part> part = bundles.part(bundle);
            if (part.isPresent() && !touched.contains(part.get().key())) {
                restarted.add(part.get().name());
                if (part.get().restart()) {
                    nextStart.add(
                            "%s uses what changes, and can't be replaced while Rollcall runs."
                                    .formatted(part.get().name()));
                }
            }
        }
        return new Plan(features, difference.told(), List.copyOf(restarted), nextStart);
    }

    private static String fixed(Part part) {
        return "%s can't be replaced while Rollcall runs.".formatted(part.name());
    }

    private void tryOnPaper(List<Part> wanted) {
        Map<String, String> names = symbolicNames();
        for (Part part : wanted) {
            String installed = names.get(part.key());
            if (installed != null && !installed.equals(Trial.symbolicName(part))) {
                throw new InstallationException(
                        "%s %s calls itself %s; it is not the bundle that it should replace."
                                .formatted(part.name(), part.version(), Trial.symbolicName(part)));
            }
        }
        var reference = context.getServiceReference(Resolver.class);
        Resolver resolver = context.getService(reference);
        try {
            List<String> problems = new Trial(wanted, context.getBundle(0)).problems(resolver);
            if (!problems.isEmpty()) {
                throw new InstallationException(
                        "The bundles would not fit together. " + String.join(" ", problems));
            }
        } finally {
            context.ungetService(reference);
        }
    }

    /** All bundles of those features; those of features that are being developed stay. */
    List<Part> parts(List<FeatureRef> refs) {
        List<Feature> features = new FeatureOrder(installation.features(refs)).all();
        List<Part> parts = Parts.of(features, this::jar);
        var all = new LinkedHashMap<String, Part>();
        parts.forEach(part -> all.put(part.key(), part));
        Set<String> ofFeatures = keys(installation.features(installation.running().features()));
        for (Part part : bundles.parts()) {
            if (!ofFeatures.contains(part.key())) {
                all.putIfAbsent(part.key(), part);
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
