package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number of the last change that took effect, kept beside the journals: whole lines that are
 * missing at the end of both would not be noticed otherwise. It may be one behind, where the
 * machine stopped between the two.
 */
final class LastChange {
    private static final Logger LOG = LoggerFactory.getLogger(LastChange.class);

    private final Path file;
    private final Disk disk;

    LastChange(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** Empty where it is missing or damaged; then it says nothing. */
    OptionalLong read() {
        try {
            for (String json : Lines.read(Files.readAllBytes(file)).whole()) {
                try (var reader = Json.createReader(new StringReader(json))) {
                    return OptionalLong.of(
                            reader.readObject().getJsonNumber("last").longValueExact());
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The number of the last change can't be read", e);
        }
        return OptionalLong.empty();
    }

    /** The change took effect before this, so it does not fail for it. */
    void write(long number) {
        try {
            String json = Json.createObjectBuilder().add("last", number).build().toString();
            disk.append(file, 0, Lines.line(json));
        } catch (IOException e) {
            LOG.warn("The number of the last change can't be saved; the next start does it", e);
        }
    }
}
