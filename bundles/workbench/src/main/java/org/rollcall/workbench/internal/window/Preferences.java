package org.rollcall.workbench.internal.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers from one run to the next: bounds, sizes of regions, theme. Kept in
 * {@code configuration/workbench.properties} of the user directory; a file that can't be read
 * counts as empty. Used on the FX thread.
 */
@Component(service = Preferences.class)
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final Path file;
    private final Properties values = new Properties();

    @Activate
    public Preferences(@Reference(target = "(rollcall.directory=home)") Path home) {
        file = home.resolve("configuration").resolve("workbench.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("Window settings in {} can't be read and start afresh", file, e);
                values.clear();
            }
        }
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public OptionalDouble number(String key) {
        try {
            String text = values.getProperty(key);
            double number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            LOG.warn("Window setting {} is not a number and is left out", key, e);
            return OptionalDouble.empty();
        }
    }

    public void put(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    /** Writes the file, whole or not at all. */
    public void save() {
        var lines = new StringBuilder("# Window settings of Rollcall; written when it closes\n");
        new TreeMap<>(values)
                .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "workbench", ".tmp");
            try {
                Files.writeString(draft, lines);
                Files.move(
                        draft,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.warn("Window settings can't be written to {}", file, e);
        }
    }
}
