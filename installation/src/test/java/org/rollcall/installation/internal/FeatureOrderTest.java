package org.rollcall.installation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.InstallationException;

class FeatureOrderTest {
    private final List<Feature> features = new ArrayList<>();

    @Test
    void whatAFeatureNeedsComesFirstAndOnce() {
        feature("top", "left", "right");
        feature("left", "base");
        feature("right", "base");
        feature("base");

        assertEquals(
                List.of("base", "left", "right", "top"),
                new FeatureOrder(features)
                        .closure(List.of("top")).stream().map(Feature::name).toList());
    }

    @Test
    void aCircleAndAMissingFeatureAreNamed() {
        feature("a", "b");
        feature("b", "a");
        feature("c", "gone");
        var order = new FeatureOrder(features);

        var circle = assertThrows(InstallationException.class, () -> order.closure(List.of("a")));
        assertTrue(circle.getMessage().contains("[a, b]"), circle.getMessage());
        var missing = assertThrows(InstallationException.class, () -> order.closure(List.of("c")));
        assertTrue(missing.getMessage().contains("gone"), missing.getMessage());
    }

    @Test
    void aVersionThatWillNotDoIsNamed() {
        feature("top", "base:[2,3)");
        feature("base");

        var wrong =
                assertThrows(
                        InstallationException.class,
                        () -> new FeatureOrder(features).closure(List.of("top")));
        assertTrue(wrong.getMessage().contains("top 1.0.0 needs base"), wrong.getMessage());
        assertTrue(wrong.getMessage().contains("but 1.0.0"), wrong.getMessage());
    }

    @Test
    void aFeatureTellsItsBundlesAndCommands() {
        feature("data");
        Feature feature = features.get(0);

        assertEquals(Map.of("count", "Counts things"), feature.commands());
        assertEquals("data", feature.name());
        FeatureBundle bundle = feature.bundles().get(0);
        assertEquals("counter-1.2.jar", bundle.fileName());
        assertTrue(bundle.restart());
    }

    @Test
    void aBrokenFileIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{ \"id\": ");
        var e = assertThrows(InstallationException.class, () -> Feature.read(file));
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    }

    @Test
    void namesThatLeadElsewhereAreRefused() {
        for (String id :
                List.of(
                        "org.example:../../evil:1.0",
                        "org.example:evil:../1.0",
                        "org.example:a/b:1",
                        "org.example:a..b:1")) {
            var e =
                    assertThrows(
                            InstallationException.class,
                            () -> Feature.parse(json("evil", id, "").getBytes(UTF_8), "evil"),
                            id);
            assertTrue(e.getMessage().contains("is not allowed in a name"), e.getMessage());
        }
    }

    private void feature(String name, String... needs) {
        String list = needs.length == 0 ? "" : "\"" + String.join("\",\"", needs) + "\"";
        features.add(
                Feature.parse(json(name, "org.example:counter:1.2", list).getBytes(UTF_8), name));
    }

    private static String json(String name, String bundle, String needs) {
        return """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:%s:1.0.0",
                  "bundles": [ { "id": "%s", "swap": "restart" } ],
                  "extensions": {
                    "rollcall-needs": { "type": "TEXT", "kind": "MANDATORY", "text": [%s] },
                    "rollcall-commands": {
                      "type": "JSON", "kind": "OPTIONAL", "json": { "count": "Counts things" }
                    }
                  }
                }
                """
                .formatted(name, bundle, needs);
    }
}
