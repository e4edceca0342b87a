package org.rollcall.update.internal.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.api.update.FeatureChange;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.UnsignedBundle;
import org.rollcall.installation.Change;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Installer;

/** The launcher's records as the service tells them. */
final class UpdateDtoMapper {
    private final Installer installer;

    UpdateDtoMapper(Installer installer) {
        this.installer = installer;
    }

    List<InstalledFeature> installed() {
        return installer.running().stream()
                .map(
                        feature ->
                                new InstalledFeature(
                                        new FeatureId(feature.name(), feature.version()),
                                        feature.title(),
                                        feature.description(),
                                        feature.bundles().stream()
                                                .map(b -> b.artifact() + " " + b.version())
                                                .toList(),
                                        installer.store().isOfImage(feature.ref().sha256())
                                                ? InstalledFeature.Origin.PRODUCT
                                                : InstalledFeature.Origin.SITE))
                .sorted(java.util.Comparator.comparing(InstalledFeature::title))
                .toList();
    }

    /** A dropped-in bundle is told like a feature of one bundle. */
    static InstalledFeature unsigned(UnsignedBundle bundle) {
        return new InstalledFeature(
                new FeatureId(bundle.name(), bundle.version()),
                bundle.name(),
                "dropins/" + bundle.file(),
                List.of(bundle.name() + " " + bundle.version()),
                InstalledFeature.Origin.UNSIGNED);
    }

    List<InstallationChange> history() {
        List<Change> history = installer.history();
        Map<Long, Change> byNumber = new HashMap<>();
        history.forEach(change -> byNumber.put(change.number(), change));
        long running = installer.change().number();
        return history.stream()
                .map(c -> change(c, byNumber.get(c.from()), c.number() == running))
                .toList();
    }

    InstallationChange change(Change change) {
        return history().stream()
                .filter(told -> told.number() == change.number())
                .findFirst()
                .orElseThrow();
    }

    private InstallationChange change(Change change, Change before, boolean running) {
        boolean kept = change.result() == Change.Result.KEPT;
        return new InstallationChange(
                change.number(),
                change.at(),
                change.who(),
                InstallationChange.Kind.valueOf(change.kind().name()),
                before == null ? List.of() : between(before.features(), change.features()),
                InstallationChange.Result.valueOf(change.result().name()),
                change.explanation(),
                change.report(),
                running,
                kept && !running && installer.isReturnable(change));
    }

    /** What differs between two sets of features. */
    List<FeatureChange> between(List<FeatureRef> from, List<FeatureRef> to) {
        Map<String, FeatureRef> before = byName(from);
        Map<String, FeatureRef> after = byName(to);
        var names = new TreeMap<>(before);
        names.putAll(after);
        var changes = new ArrayList<FeatureChange>();
        for (String name : names.keySet()) {
            FeatureRef old = before.get(name);
            FeatureRef now = after.get(name);
            if (old == null || !old.equals(now)) {
                changes.add(
                        new FeatureChange(
                                name,
                                title(now == null ? old : now),
                                old == null ? "" : old.version(),
                                now == null ? "" : now.version()));
            }
        }
        return changes;
    }

    private static Map<String, FeatureRef> byName(List<FeatureRef> refs) {
        var byName = new TreeMap<String, FeatureRef>();
        refs.forEach(ref -> byName.put(ref.name(), ref));
        return byName;
    }

    private String title(FeatureRef ref) {
        try {
            Feature feature = installer.feature(ref);
            return feature.title();
        } catch (InstallationException e) {
            return installer.running().stream()
                    .filter(feature -> feature.name().equals(ref.name()))
                    .map(Feature::title)
                    .findFirst()
                    .orElse(ref.name());
        }
    }
}
