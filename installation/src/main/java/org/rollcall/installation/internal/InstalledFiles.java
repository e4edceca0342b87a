package org.rollcall.installation.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.installation.Change;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of features, of the image and of the store, by what the ledger names. */
final class InstalledFiles {
    private final ImageFeatures image;
    private final FileStore store;

    InstalledFiles(ImageFeatures image, FileStore store) {
        this.image = image;
        this.store = store;
    }

    /**
     * Features by reference.
     *
     * @throws InstallationException if a file is missing or damaged
     */
    List<Feature> features(List<FeatureRef> refs) {
        return refs.stream().map(this::feature).toList();
    }

    Feature feature(FeatureRef ref) {
        return image.find(ref).orElseGet(() -> stored(ref));
    }

    private Feature stored(FeatureRef ref) {
        Feature feature =
                store.find(ref.sha256())
                        .map(Feature::read)
                        .orElseThrow(
                                () ->
                                        new InstallationException(
                                                "The files of %s are gone.".formatted(ref)));
        if (!feature.ref().equals(ref)) {
            throw new InstallationException("The file of %s is damaged.".formatted(ref));
        }
        return feature;
    }

    /** Whether every file of a change is there, and those that updates brought are undamaged. */
    boolean sound(Change change) {
        try {
            for (Feature feature : features(change.features())) {
                if (!store.sound(feature.ref().sha256())) {
                    return false;
                }
                for (FeatureBundle bundle : feature.bundles()) {
                    if (!bundle.sha256().isEmpty() && !store.sound(bundle.sha256())) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException | InstallationException e) {
            log().warn("Change {} can't be run", change.number(), e);
            return false;
        }
    }

    /** Whether every file of a change is there. */
    boolean isComplete(Change change) {
        try {
            return features(change.features()).stream()
                    .flatMap(feature -> feature.bundles().stream())
                    .allMatch(b -> b.sha256().isEmpty() || store.find(b.sha256()).isPresent());
        } catch (InstallationException e) {
            return false;
        }
    }

    /** Digests of a feature's own file and of its bundles, as far as it can be read. */
    Set<String> digests(FeatureRef ref) {
        var digests = new HashSet<>(Set.of(ref.sha256()));
        try {
            feature(ref).bundles().stream().map(FeatureBundle::sha256).forEach(digests::add);
        } catch (InstallationException e) {
            log().debug("{} can't be read", ref, e);
        }
        return digests;
    }

    /** Got late: the launcher reads what is installed before it knows where the log goes. */
    private static Logger log() {
        return LoggerFactory.getLogger(InstalledFiles.class);
    }
}
