package org.rollcall.installation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.InstallationException;

/** The bundles of some features, each once, in the order to start. */
public final class Parts {
    private Parts() {}

    /**
     * @param features those needed by others first
     * @param jars where a bundle's file is
     * @throws InstallationException if two features want one bundle in different versions
     */
    public static List<Part> of(Collection<Feature> features, Function<FeatureBundle, Path> jars) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Feature feature : features) {
            for (Part part : of(feature, jars)) {
                Part before = parts.putIfAbsent(part.key(), part);
                if (before != null && !before.digest().equals(part.digest())) {
                    throw new InstallationException(
                            "%s wants %s %s, but another feature wants %s of it."
                                    .formatted(
                                            feature.title(),
                                            part.name(),
                                            part.version(),
                                            before.version()));
                }
            }
        }
        return List.copyOf(parts.values());
    }

    private static List<Part> of(Feature feature, Function<FeatureBundle, Path> jars) {
        var parts = new ArrayList<Part>();
        if (!feature.configurations().isEmpty()) {
            parts.add(Part.settings(feature));
        }
        for (FeatureBundle bundle : feature.bundles()) {
            parts.add(Part.of(bundle, jars.apply(bundle)));
        }
        return parts;
    }
}
