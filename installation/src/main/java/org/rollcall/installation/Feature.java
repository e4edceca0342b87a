package org.rollcall.installation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.osgi.service.feature.FeatureExtension;
import org.rollcall.util.io.Digests;

/**
 * The unit of installing, updating and going back (OSGi feature format, with extensions of our
 * own).
 *
 * @param ref name, version and the digest of its file
 * @param title for people; the name if it has none
 * @param description one sentence; may be empty
 * @param bundles in the order to start
 * @param needs features that it needs
 * @param commands headless commands that its bundles provide: description by name
 * @param checks tags of the health checks that must pass
 * @param changes what is new, a sentence each
 * @param configurations its default settings, as JSON of the Configurator's format
 */
public record Feature(
        FeatureRef ref,
        String title,
        String description,
        List<FeatureBundle> bundles,
        List<Need> needs,
        Map<String, String> commands,
        List<String> checks,
        List<String> changes,
        String configurations) {
    private static final String NEEDS = "rollcall-needs";
    private static final String COMMANDS = "rollcall-commands";
    private static final String CHECKS = "rollcall-checks";
    private static final String CHANGES = "rollcall-changes";

    /** Parts of names become parts of paths, so they may hold nothing that leads elsewhere. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_+.-]*)");

    private static final Pattern DIGEST = Pattern.compile("(?:[0-9a-f]{64})?");

    public String name() {
        return ref.name();
    }

    public String version() {
        return ref.version();
    }

    /**
     * @throws InstallationException if the file can't be read as a feature
     */
    public static Feature read(Path file) {
        try {
            return parse(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new InstallationException(
                    "The feature file %s can't be read (%s). Install Rollcall again."
                            .formatted(file, e),
                    e);
        }
    }

    /**
     * @param source names the bytes in messages
     * @throws InstallationException if they are no feature, or name what is not allowed
     */
    public static Feature parse(byte[] bytes, String source) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try (JsonReader json = Json.createReader(new StringReader(text))) {
            var feature = new FeatureServiceImpl().readFeature(new StringReader(text));
            JsonObject configurations = json.readObject().getJsonObject("configurations");
            String name = name(feature.getID().getArtifactId());
            return new Feature(
                    new FeatureRef(name, version(feature.getID().getVersion()), Digests.of(bytes)),
                    feature.getName().orElse(name),
                    feature.getDescription().orElse(""),
                    feature.getBundles().stream().map(Feature::bundle).toList(),
                    texts(feature.getExtensions().get(NEEDS)).stream().map(Need::parse).toList(),
                    commands(feature.getExtensions().get(COMMANDS)),
                    texts(feature.getExtensions().get(CHECKS)),
                    texts(feature.getExtensions().get(CHANGES)),
                    configurations == null ? "" : configurations.toString());
        } catch (IOException | RuntimeException e) {
            throw new InstallationException(
                    "The feature file %s can't be read (%s). Install Rollcall again."
                            .formatted(source, e.getMessage()),
                    e);
        }
    }

    private static FeatureBundle bundle(org.osgi.service.feature.FeatureBundle bundle) {
        var metadata = bundle.getMetadata();
        String digest = metadata.getOrDefault("sha256", "").toString();
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("'%s' is no SHA-256".formatted(digest));
        }
        return new FeatureBundle(
                name(bundle.getID().getGroupId()),
                name(bundle.getID().getArtifactId()),
                version(bundle.getID().getVersion()),
                digest,
                "restart".equals(metadata.get("swap")));
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches() || text.contains("..")) {
            throw new IllegalArgumentException("'%s' is not allowed in a name".formatted(text));
        }
        return text;
    }

    private static String version(String text) {
        name(text);
        return text;
    }

    private static List<String> texts(FeatureExtension extension) {
        return extension == null ? List.of() : List.copyOf(extension.getText());
    }

    private static Map<String, String> commands(FeatureExtension extension) {
        var commands = new TreeMap<String, String>();
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
}
