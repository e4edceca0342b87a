package org.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The features that are installed, by name. */
final class Features {
    private final Map<String, FeatureFile> byName = new TreeMap<>();

    /**
     * @throws LaunchException if a feature can't be read
     */
    Features(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                var feature = FeatureFile.read(file);
                byName.put(feature.name(), feature);
            }
        } catch (IOException e) {
            throw new LaunchException(
                    "The features in %s can't be read (%s). Install Rollcall again."
                            .formatted(folder, e),
                    e);
        }
    }

    /**
     * The features of an image, and one from elsewhere where the system property {@code
     * rollcall.feature.extra} names its file: for developing and testing a feature.
     */
    static Features of(Image image) {
        var features = new Features(image.features());
        String extra = System.getProperty("rollcall.feature.extra");
        if (extra != null) {
            var feature = FeatureFile.read(Path.of(extra));
            features.byName.put(feature.name(), feature);
        }
        return features;
    }

    /** Names of all features. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * The features of that name and all that they need, those needed first, each once.
     *
     * @throws LaunchException if one is not installed
     */
    List<FeatureFile> closure(List<String> names) {
        var found = new LinkedHashMap<String, FeatureFile>();
        names.forEach(name -> visit(name, found, new ArrayList<>()));
        return List.copyOf(found.values());
    }

    private void visit(String name, Map<String, FeatureFile> found, List<String> path) {
        if (found.containsKey(name)) {
            return;
        }
        if (path.contains(name)) {
            throw new LaunchException("Features need each other in a circle: " + path);
        }
        var feature = byName.get(name);
        if (feature == null) {
            throw new LaunchException(
                    "The feature %s is not installed. Install Rollcall again.".formatted(name));
        }
        var deeper = new ArrayList<>(path);
        deeper.add(name);
        feature.needs().forEach(need -> visit(need, found, deeper));
        found.put(name, feature);
    }

    /** Headless commands of all features: description by name. */
    Map<String, String> commands() {
        var commands = new TreeMap<String, String>();
        byName.values().forEach(feature -> commands.putAll(feature.commands()));
        return commands;
    }

    /** The feature that provides a headless command. */
    Optional<FeatureFile> providing(String command) {
        return byName.values().stream()
                .filter(feature -> feature.commands().containsKey(command))
                .findFirst();
    }
}
