package org.rollcall.itests.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.osgi.framework.Constants;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.FeatureDigests;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;

/**
 * Builds another version of a feature of the product, in folders like those of an image: its
 * bundles with changes, its description with other versions and digests.
 */
final class FeatureBuilder {
    private static final Path IMAGE = Path.of(System.getProperty("rollcall.image"));

    private final Path folder;
    private final String feature;
    private final String version;
    private final Map<String, String> versions = new LinkedHashMap<>();
    private UnaryOperator<JsonObjectBuilder> edit = json -> json;

    /**
     * @param folder gets {@code features} and {@code repository}
     * @param feature name of a feature of the product
     * @param version of the new one, and of its changed bundles
     */
    FeatureBuilder(Path folder, String feature, String version) {
        this.folder = folder;
        this.feature = feature;
        this.version = version;
        try {
            Files.createDirectories(folder.resolve("features"));
            Files.createDirectories(folder.resolve("repository"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the next version of a bundle. */
    FeatureBuilder bundle(String symbolicName, Consumer<TestJar> change) {
        var jar = new TestJar(repository(IMAGE, symbolicName, imageVersion(symbolicName)));
        jar.header(Constants.BUNDLE_VERSION, version);
        change.accept(jar);
        jar.write(repository(folder, symbolicName, version));
        versions.put(symbolicName, version);
        return this;
    }

    /** Changes what the feature says of itself, beyond versions. */
    FeatureBuilder describe(UnaryOperator<JsonObjectBuilder> change) {
        edit = change;
        return this;
    }

    /** Writes the feature's file. */
    Path write() {
        JsonObject old = description();
        JsonArrayBuilder bundles = Json.createArrayBuilder();
        for (JsonObject bundle : old.getJsonArray("bundles").getValuesAs(JsonObject.class)) {
            String[] id = bundle.getString("id").split(":");
            String changed = versions.get(id[1]);
            JsonObjectBuilder described = Json.createObjectBuilder(bundle);
            if (changed != null) {
                described.add("id", id[0] + ":" + id[1] + ":" + changed).remove("sha256");
            } else {
                copy(id[1], id[2]);
            }
            bundles.add(described);
        }
        JsonObjectBuilder made =
                Json.createObjectBuilder(old)
                        .add("id", "org.rollcall:%s:%s".formatted(feature, version))
                        .add("bundles", bundles);
        Path file = folder.resolve("features").resolve(feature + ".json");
        try {
            String json = edit.apply(made).build().toString();
            Files.writeString(file, FeatureDigests.add(json, folder.resolve("repository")), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void copy(String artifact, String bundleVersion) {
        try {
            Path to = repository(folder, artifact, bundleVersion);
            if (!Files.exists(to)) {
                Files.copy(repository(IMAGE, artifact, bundleVersion), to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository(Path image, String artifact, String bundleVersion) {
        return image.resolve("repository").resolve(artifact + "-" + bundleVersion + ".jar");
    }

    /** Version of a bundle of the feature, as the product has it. */
    private String imageVersion(String symbolicName) {
        return description().getJsonArray("bundles").getValuesAs(JsonObject.class).stream()
                .map(bundle -> bundle.getString("id").split(":"))
                .filter(id -> id[1].equals(symbolicName))
                .map(id -> id[2])
                .findFirst()
                .orElseThrow(() -> new AssertionError(feature + " has no " + symbolicName));
    }

    private JsonObject description() {
        return read(IMAGE.resolve("features").resolve(feature + ".json"));
    }

    private static JsonObject read(Path file) {
        try (var reader = Json.createReader(new StringReader(Files.readString(file)))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts all that was made into the store of an installation.
     *
     * @return the features that are installed, with this one instead of the one of its name
     */
    List<FeatureRef> into(Installer installer) throws IOException {
        Path file = write();
        Feature made = Feature.read(file);
        take(installer, file, made.ref().sha256());
        for (FeatureBundle bundle : made.bundles()) {
            if (installer.store().find(bundle.sha256()).isEmpty()) {
                Path jar = folder.resolve("repository").resolve(bundle.fileName());
                take(installer, jar, bundle.sha256());
            }
        }
        List<FeatureRef> features = new ArrayList<>(installer.change().features());
        features.removeIf(ref -> ref.name().equals(made.name()));
        features.add(made.ref());
        return features;
    }

    private static void take(Installer installer, Path file, String sha256) throws IOException {
        Files.createDirectories(installer.folder());
        Path aside = Files.copy(file, installer.folder().resolve("aside-" + sha256));
        installer.store().take(aside, sha256);
    }
}
