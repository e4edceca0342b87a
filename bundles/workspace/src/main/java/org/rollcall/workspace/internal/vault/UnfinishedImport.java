package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is there while an import runs, and names the bytes that the import brings. What it
 * leaves when the process is killed can be told from bytes that lost their journal line.
 */
final class UnfinishedImport {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedImport.class);

    private final Path file;
    private final Disk disk;
    private final List<String> objects = new ArrayList<>();
    private long length;

    UnfinishedImport(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /**
     * What an import left that did not come to its end.
     *
     * @param number of the change that it would have been
     * @param names of the files that it was to bring
     * @param objects digests of bytes that it put into the vault and that were not there before
     */
    record Left(long number, Instant time, List<String> names, List<String> objects) {
        Left {
            names = List.copyOf(names);
            objects = List.copyOf(objects);
        }
    }

    void begin(long number, List<String> names) throws IOException {
        var json =
                Json.createObjectBuilder()
                        .add("number", number)
                        .add("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                        .add("names", Json.createArrayBuilder(names));
        append(json.build().toString());
    }

    /** To be called before the bytes are put into place. */
    void willStore(String sha256) throws IOException {
        append(Json.createObjectBuilder().add("object", sha256).build().toString());
        objects.add(sha256);
    }

    private void append(String json) throws IOException {
        byte[] line = Lines.line(json);
        disk.append(file, length, line);
        length += line.length;
    }

    /** Digests of the bytes that it brought and that were not there before. */
    List<String> objects() {
        return List.copyOf(objects);
    }

    void end() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What an earlier process left; a file that tells nothing is nothing. */
    static Optional<Left> left(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? read(file) : Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("What an import left can't be understood, so it stays", e);
            return Optional.empty();
        }
    }

    private static Optional<Left> read(Path file) throws IOException {
        JsonObject head = null;
        var objects = new ArrayList<String>();
        for (String line : Lines.read(Files.readAllBytes(file)).whole()) {
            try (var reader = Json.createReader(new StringReader(line))) {
                JsonObject json = reader.readObject();
                if (head == null) {
                    head = json;
                } else {
                    objects.add(json.getString("object"));
                }
            }
        }
        return head == null
                ? Optional.empty()
                : Optional.of(
                        new Left(
                                head.getJsonNumber("number").longValue(),
                                Instant.parse(head.getString("time")),
                                head.getJsonArray("names").getValuesAs(JsonString::getString),
                                objects));
    }
}
