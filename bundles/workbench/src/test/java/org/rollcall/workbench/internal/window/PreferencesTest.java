package org.rollcall.workbench.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir Path home;

    @Test
    void remembersFromOneRunToTheNext() throws IOException {
        var before = new Preferences(home);
        before.put("theme", "dark");
        before.put("window.width", 1234.5);
        before.save();

        var after = new Preferences(home);

        assertEquals(Optional.of("dark"), after.text("theme"));
        assertEquals(OptionalDouble.of(1234.5), after.number("window.width"));
        try (var files = Files.list(home.resolve("configuration"))) {
            assertEquals(
                    List.of("workbench.properties"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void whatIsNotANumberCountsAsUnknown() {
        var preferences = new Preferences(home);
        preferences.put("window.x", "NaN");
        preferences.put("window.y", "left");

        assertEquals(OptionalDouble.empty(), preferences.number("window.x"));
        assertEquals(OptionalDouble.empty(), preferences.number("window.y"));
        assertEquals(OptionalDouble.empty(), preferences.number("window.width"));
    }

    @Test
    void aDamagedFileCountsAsEmpty() throws IOException {
        Path file = home.resolve("configuration").resolve("workbench.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "theme=dark\nbad=\\uXYZ\n");

        assertEquals(Optional.empty(), new Preferences(home).text("theme"));
    }
}
