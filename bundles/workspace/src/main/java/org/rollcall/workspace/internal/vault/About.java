package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.api.workspace.ImportRecord.Action;
import org.rollcall.util.io.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file for each of the vault's objects, which says which imports brought it and as what. It
 * is read only when both journals are damaged, and written after an import took effect, so it never
 * names one that did not.
 */
final class About {
    private static final Logger LOG = LoggerFactory.getLogger(About.class);

    private final Path folder;
    private final Disk disk;

    About(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * One file of an import.
     *
     * @param of how many files the import brought
     */
    record Line(long number, Instant time, int of, FileEntry file) {}

    /** Says what an import brought. The import took effect before, so it does not fail for this. */
    void tell(JournalEntry entry) {
        try {
            for (FileEntry file : told(entry)) {
                Path about = folder.resolve(file.source().sha256());
                long length = Files.exists(about) ? Files.size(about) : 0;
                disk.append(about, length, line(entry, file));
            }
        } catch (IOException e) {
            LOG.warn("What was imported can't be noted beside it; the next start does it", e);
        }
    }

    /**
     * Writes what is missing for whole files, as in a vault of a first version. Not forced to the
     * disk: the journals hold the same.
     */
    void complete(Iterable<JournalEntry> entries) {
        try {
            var missing = new TreeMap<String, ByteArrayOutputStream>();
            for (JournalEntry entry : entries) {
                for (FileEntry file : told(entry)) {
                    String sha256 = file.source().sha256();
                    if (missing.containsKey(sha256) || !Files.exists(folder.resolve(sha256))) {
                        missing.computeIfAbsent(sha256, key -> new ByteArrayOutputStream())
                                .writeBytes(line(entry, file));
                    }
                }
            }
            for (var about : missing.entrySet()) {
                Path file = folder.resolve(about.getKey());
                OwnerOnly.createFile(file);
                Files.write(file, about.getValue().toByteArray(), StandardOpenOption.WRITE);
            }
        } catch (IOException e) {
            LOG.warn("What was imported can't be noted beside it; the next start does it", e);
        }
    }

    private static List<FileEntry> told(JournalEntry entry) {
        return entry.action() == Action.IMPORT ? entry.files() : List.of();
    }

    private static byte[] line(JournalEntry entry, FileEntry file) {
        return Lines.line(
                Json.createObjectBuilder()
                        .add("number", entry.number())
                        .add("time", entry.time().toString())
                        .add("of", entry.files().size())
                        .add("file", file.json())
                        .build()
                        .toString());
    }

    /** All that can be read, whatever is damaged. */
    List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (String json : Lines.read(Files.readAllBytes(file)).whole()) {
                    lines.add(line(json));
                }
            }
        }
        return lines;
    }

    private static Line line(String text) throws IOException {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Line(
                    json.getJsonNumber("number").longValue(),
                    Instant.parse(json.getString("time")),
                    json.getInt("of"),
                    FileEntry.of(json.getJsonObject("file")));
        } catch (RuntimeException e) {
            throw new IOException("A note beside an object was written by a newer Rollcall.", e);
        }
    }
}
