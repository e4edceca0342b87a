package org.rollcall.launcher;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureExtension;
import org.osgi.service.feature.ID;

/**
 * One feature as its JSON file tells (OSGi feature format, with two extensions of our own).
 *
 * @param name short name, such as {@code data}: the artifact part of the feature's id
 * @param bundles ids of its bundles, in the order to install
 * @param needs names of the features that it needs
 * @param commands headless commands that its bundles provide: description by name
 */
record FeatureFile(
        String name, List<ID> bundles, List<String> needs, Map<String, String> commands) {
    private static final String NEEDS = "rollcall-needs";
    private static final String COMMANDS = "rollcall-commands";

    /**
     * @throws LaunchException if the file can't be read as a feature
     */
    static FeatureFile read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Feature feature = new FeatureServiceImpl().readFeature(reader);
            return new FeatureFile(
                    feature.getID().getArtifactId(),
                    feature.getBundles().stream().map(bundle -> bundle.getID()).toList(),
                    needs(feature),
                    commands(feature));
        } catch (IOException | RuntimeException e) {
            throw new LaunchException(
                    "The feature file %s can't be read (%s). Install Rollcall again."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static List<String> needs(Feature feature) {
        FeatureExtension extension = feature.getExtensions().get(NEEDS);
        return extension == null ? List.of() : List.copyOf(extension.getText());
    }

    private static Map<String, String> commands(Feature feature) {
        var commands = new TreeMap<String, String>();
        FeatureExtension extension = feature.getExtensions().get(COMMANDS);
        if (extension != null) {
            try (JsonReader reader = Json.createReader(new StringReader(extension.getJSON()))) {
                reader.readObject()
                        .forEach(
                                (name, text) ->
                                        commands.put(name, ((JsonString) text).getString()));
            }
        }
        return commands;
    }

    /** The file name of a bundle in a repository folder. */
    static String fileName(ID bundle) {
        return bundle.getArtifactId() + "-" + bundle.getVersion() + ".jar";
    }
}
