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
public final class InstallUnits {
    private InstallUnits() {}

    /**
     * @param features those needed by others first
     * @param jars where a bundle's file is
     * @throws InstallationException if two features want one bundle in different versions
     */
    public static List<InstallUnit> of(
            Collection<Feature> features, Function<FeatureBundle, Path> jars) {
        Map<String, InstallUnit> units = new LinkedHashMap<>();
        for (Feature feature : features) {
            for (InstallUnit unit : of(feature, jars)) {
                InstallUnit before = units.putIfAbsent(unit.key(), unit);
                if (before != null && !before.digest().equals(unit.digest())) {
                    throw new InstallationException(
                            "%s wants %s %s, but another feature wants %s of it."
                                    .formatted(
                                            feature.title(),
                                            unit.name(),
                                            unit.version(),
                                            before.version()));
                }
            }
        }
        return List.copyOf(units.values());
    }

    private static List<InstallUnit> of(Feature feature, Function<FeatureBundle, Path> jars) {
        var units = new ArrayList<InstallUnit>();
        if (!feature.configurations().isEmpty()) {
            units.add(InstallUnit.settings(feature));
        }
        for (FeatureBundle bundle : feature.bundles()) {
            units.add(InstallUnit.of(bundle, jars.apply(bundle)));
        }
        return units;
    }
}
