package org.rollcall.installation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.installation.Feature;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Need;

/** Features in the order of their needs. */
public final class FeatureOrder {
    private final Map<String, Feature> byName = new TreeMap<>();

    public FeatureOrder(Collection<Feature> features) {
        features.forEach(feature -> byName.put(feature.name(), feature));
    }

    /** All of them, those needed first. */
    public List<Feature> all() {
        return closure(byName.keySet());
    }

    /**
     * The features of those names and all that they need, those needed first, each once.
     *
     * @throws InstallationException if one is missing, in a version that will not do, or if they
     *     need each other in a circle
     */
    public List<Feature> closure(Collection<String> names) {
        var found = new LinkedHashMap<String, Feature>();
        names.forEach(name -> visit(get(name), found, new ArrayList<>()));
        return List.copyOf(found.values());
    }

    private void visit(Feature feature, Map<String, Feature> found, List<String> path) {
        if (found.containsKey(feature.name())) {
            return;
        }
        if (path.contains(feature.name())) {
            throw new InstallationException("Features need each other in a circle: " + path);
        }
        var deeper = new ArrayList<>(path);
        deeper.add(feature.name());
        for (Need need : feature.needs()) {
            Feature needed = get(need.name());
            if (!need.accepts(needed.version())) {
                throw new InstallationException(
                        "%s %s needs %s in a version of %s, but %s is installed."
                                .formatted(
                                        feature.title(),
                                        feature.version(),
                                        needed.title(),
                                        need.versions(),
                                        needed.version()));
            }
            visit(needed, found, deeper);
        }
        found.put(feature.name(), feature);
    }

    private Feature get(String name) {
        Feature feature = byName.get(name);
        if (feature == null) {
            throw new InstallationException("The feature %s is not installed.".formatted(name));
        }
        return feature;
    }
}
