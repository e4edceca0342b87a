package org.rollcall.workbench.tools.internal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Remembered;

class WhatsNewTest {
    @TempDir Path folder;
    private final List<String> told = new ArrayList<>();
    private final Map<String, String> memory = new HashMap<>();

    private final Notifier notifier =
            new Notifier() {
                @Override
                public void notify(Severity severity, String title, String text) {
                    throw new AssertionError("A notice without a button");
                }

                @Override
                public void notify(Severity severity, String title, String text, String command) {
                    told.add(text + " " + command);
                }
            };

    private final Remembered remembered =
            new Remembered() {
                @Override
                public Optional<String> text(String key) {
                    return Optional.ofNullable(memory.get(key));
                }

                @Override
                public void put(String key, String text) {
                    memory.put(key, text);
                }

                @Override
                public void forget(String key) {
                    memory.remove(key);
                }
            };

    @Test
    void whatIsNewIsOfferedOnceAfterAnUpdateAndNotAtTheFirstStart() throws IOException {
        start("0.1.0");
        start("0.1.0");
        assertEquals(List.of(), told);

        start("0.2.0");
        start("0.2.0");

        assertEquals(List.of("This is version 0.2.0. whats-new"), told);
    }

    @Test
    void withoutAChangelogNothingIsTold() {
        new WhatsNew(Runnable::run, notifier, remembered, folder.resolve("CHANGELOG.md"));

        assertEquals(List.of(), told);
        assertEquals(Map.of(), memory);
    }

    @Test
    void theNewestVersionIsTheFirst() throws IOException {
        var changelog = Changelog.newest(write("0.2.0"));

        assertEquals("0.2.0", changelog.version());
        assertEquals(1, changelog.blocks().size());
    }

    private void start(String version) throws IOException {
        new WhatsNew(Runnable::run, notifier, remembered, write(version));
    }

    private Path write(String version) throws IOException {
        return Files.writeString(
                folder.resolve("CHANGELOG.md"),
                "# Changelog\n\nNewest first.\n\n## %s\n\n- A thing\n- Another\n\n## 0.0.9\n\n- Old\n"
                        .formatted(version));
    }
}
