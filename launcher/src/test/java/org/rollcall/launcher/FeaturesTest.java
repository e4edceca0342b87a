package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTest {
    @TempDir Path folder;

    @Test
    void whatAFeatureNeedsComesFirstAndOnce() throws IOException {
        feature("top", "left", "right");
        feature("left", "base");
        feature("right", "base");
        feature("base");

        assertEquals(
                List.of("base", "left", "right", "top"),
                new Features(folder)
                        .closure(List.of("top")).stream().map(FeatureFile::name).toList());
    }

    @Test
    void aCircleAndAMissingFeatureAreNamed() throws IOException {
        feature("a", "b");
        feature("b", "a");
        feature("c", "gone");
        var features = new Features(folder);

        var circle = assertThrows(LaunchException.class, () -> features.closure(List.of("a")));
        assertTrue(circle.getMessage().contains("[a, b]"), circle.getMessage());
        var missing = assertThrows(LaunchException.class, () -> features.closure(List.of("c")));
        assertTrue(missing.getMessage().contains("gone"), missing.getMessage());
    }

    @Test
    void aFeatureTellsItsBundlesAndCommands() throws IOException {
        feature("data");
        var features = new Features(folder);

        assertEquals(Map.of("count", "Counts things"), features.commands());
        var feature = features.providing("count").orElseThrow();
        assertEquals("data", feature.name());
        assertEquals(
                List.of("counter-1.2.jar"),
                feature.bundles().stream().map(FeatureFile::fileName).toList());
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{ \"id\": ");
        var e = assertThrows(LaunchException.class, () -> new Features(folder));
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    }

    private void feature(String name, String... needs) throws IOException {
        String list = needs.length == 0 ? "" : "\"" + String.join("\",\"", needs) + "\"";
        Files.writeString(
                folder.resolve(name + ".json"),
                """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:%s:1.0.0",
                  "bundles": [ { "id": "org.example:counter:1.2" } ],
                  "extensions": {
                    "rollcall-needs": { "type": "TEXT", "kind": "MANDATORY", "text": [%s] },
                    "rollcall-commands": {
                      "type": "JSON", "kind": "OPTIONAL", "json": { "count": "Counts things" }
                    }
                  }
                }
                """
                        .formatted(name, list));
    }
}
