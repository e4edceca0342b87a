package org.rollcall.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.installation.Feature;
import org.rollcall.installation.internal.FeatureOrder;

/** The features to start. */
final class Features {
    private final List<Feature> features;
    private final FeatureOrder order;

    Features(Collection<Feature> features) {
        this.features = List.copyOf(features);
        order = new FeatureOrder(features);
    }

    /**
     * Those features, and one from elsewhere where the system property {@code
     * rollcall.feature.extra} names its file: for developing and testing a feature.
     */
    static Features withExtra(Collection<Feature> features) {
        String extra = System.getProperty("rollcall.feature.extra");
        var all = new ArrayList<>(features);
        if (extra != null) {
            all.add(Feature.read(Path.of(extra)));
        }
        return new Features(all);
    }

    /** All of them, those needed first. */
    List<Feature> all() {
        return order.all();
    }

    /** The features of that name and all that they need, those needed first, each once. */
    List<Feature> closure(String name) {
        return order.closure(List.of(name));
    }

    /** Headless commands of all features: description by name. */
    Map<String, String> commands() {
        var commands = new TreeMap<String, String>();
        features.forEach(feature -> commands.putAll(feature.commands()));
        return commands;
    }

    /** The feature that provides a headless command. */
    Optional<Feature> providing(String command) {
        return features.stream()
                .filter(feature -> feature.commands().containsKey(command))
                .findFirst();
    }
}
