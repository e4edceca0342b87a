package org.rollcall.installation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.rollcall.util.io.Digests;

/** Writes the digests of bundles into feature files, when an image is built or a site published. */
public final class FeatureDigests {
    private FeatureDigests() {}

    /**
     * @param args folder of feature files, folder of jars
     */
    public static void main(String[] args) throws IOException {
        Path repository = Path.of(args[1]);
        try (var files = Files.newDirectoryStream(Path.of(args[0]), "*.json")) {
            for (Path file : files) {
                Files.writeString(file, add(Files.readString(file), repository));
            }
        }
    }

    /**
     * A feature file with the digest of each bundle that has none.
     *
     * @param repository holds the jars
     * @throws IOException if a jar is missing
     */
    public static String add(String json, Path repository) throws IOException {
        JsonObject feature;
        try (var reader = Json.createReader(new StringReader(json))) {
            feature = reader.readObject();
        }
        Feature read = Feature.parse(json.getBytes(StandardCharsets.UTF_8), "the feature");
        var bundles = Json.createArrayBuilder();
        var described = feature.getJsonArray("bundles").getValuesAs(JsonObject.class);
        for (int i = 0; i < described.size(); i++) {
            FeatureBundle bundle = read.bundles().get(i);
            JsonObjectBuilder sealed = Json.createObjectBuilder(described.get(i));
            if (bundle.sha256().isEmpty()) {
                sealed.add("sha256", Digests.of(repository.resolve(bundle.fileName())));
            }
            bundles.add(sealed);
        }
        JsonObject whole = Json.createObjectBuilder(feature).add("bundles", bundles).build();
        var text = new StringWriter();
        try (var writer =
                Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(text)) {
            writer.writeObject(whole);
        }
        return text + "\n";
    }
}
