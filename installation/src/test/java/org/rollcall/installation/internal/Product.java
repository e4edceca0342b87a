package org.rollcall.installation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureRef;
import org.rollcall.util.io.Digests;

/** An installed product and a user directory, for tests. Its jars are texts. */
final class Product {
    final Path image;
    final Path folder;

    /** Beyond any process that lives. */
    private long process = 2_000_000_000;

    Product(Path root) throws IOException {
        image = root.resolve("image");
        folder = root.resolve("update");
        Files.createDirectories(image.resolve("features"));
        Files.createDirectories(image.resolve("repository"));
        install("data", "1.0.0");
        install("views", "1.0.0");
    }

    /** Opened by a process of its own, that is dead: it never ends cleanly unless the test does. */
    Installation open() {
        return new Installation(image, folder, ++process);
    }

    /** Puts a feature of one bundle into the product. */
    void install(String name, String version) throws IOException {
        String jar = "jar of %s %s".formatted(name, version);
        Files.writeString(
                image.resolve("repository/org.example.%s-%s.jar".formatted(name, version)), jar);
        Files.writeString(
                image.resolve("features/%s.json".formatted(name)), json(name, version, jar));
    }

    /** Puts a feature of one bundle into the store, as an update does. */
    FeatureRef store(Installation installation, String name, String version) throws IOException {
        String jar = "jar of %s %s".formatted(name, version);
        String json = json(name, version, jar);
        take(installation, jar);
        take(installation, json);
        return Feature.parse(json.getBytes(UTF_8), name).ref();
    }

    private void take(Installation installation, String content) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.writeString(folder.resolve("aside"), content);
        installation.store().take(aside, Digests.of(content.getBytes(UTF_8)));
    }

    /** What runs, with one feature replaced or added. */
    static List<FeatureRef> with(Installation installation, FeatureRef ref) {
        var refs = new ArrayList<>(installation.running().features());
        refs.removeIf(other -> other.name().equals(ref.name()));
        refs.add(ref);
        return refs;
    }

    static List<String> names(List<Feature> features) {
        return features.stream().map(feature -> feature.ref().toString()).sorted().toList();
    }

    private static String json(String name, String version, String jar) {
        return """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:%s:%s",
                  "bundles": [ { "id": "org.example:org.example.%s:%s", "sha256": "%s" } ]
                }
                """
                .formatted(name, version, name, version, Digests.of(jar.getBytes(UTF_8)));
    }
}
