package org.rollcall.update.internal.fetch;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.rollcall.installation.Feature;

/**
 * Settings that a feature may not bring: those that decide whom to believe and what may run
 * unsigned. They are the administrator's alone.
 */
final class GuardedSettings {
    /** Beginnings of the names of settings (PIDs). */
    private static final List<String> GUARDED =
            List.of("org.rollcall.update.", "org.rollcall.dropins.", "org.apache.felix.");

    private GuardedSettings() {}

    /** The first of such settings that a feature would bring. */
    static Optional<String> in(Feature feature) {
        if (feature.configurations().isEmpty()) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(new StringReader(feature.configurations()))) {
            return reader.readObject().keySet().stream()
                    .filter(pid -> GUARDED.stream().anyMatch(pid::startsWith))
                    .findFirst();
        } catch (JsonException e) {
            return Optional.of("what can't be read");
        }
    }
}
