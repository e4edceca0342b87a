package org.rollcall.workspace.internal.vault;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One copy of what was changed, one line a change. A line counts when its checksum is right. What
 * is wrong with the file is told, and mended by {@link #rewrite}.
 */
final class Journal {
    private final Path file;
    private final Disk disk;

    /** Bytes of lines that count; whatever lies behind them was not to be. */
    private long length;

    Journal(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /**
     * What a journal holds.
     *
     * @param entries of lines that are right, in the file's order
     * @param there whether there is anything of its name
     * @param damaged complete lines that are not right; 1 where it is no file at all
     * @param torn whether a last line was not written to its end
     */
    record Content(List<JournalEntry> entries, boolean there, int damaged, boolean torn) {
        Content {
            entries = List.copyOf(entries);
        }
    }

    Path file() {
        return file;
    }

    /**
     * @throws IOException if it can't be read, or a right line is of a kind that is not known here
     */
    Content read() throws IOException {
        if (!Files.exists(file)) {
            return new Content(List.of(), false, 0, false);
        }
        if (!Files.isRegularFile(file)) {
            return new Content(List.of(), true, 1, false);
        }
        byte[] bytes = Files.readAllBytes(file);
        Lines.Content lines = Lines.read(bytes);
        var entries = new ArrayList<JournalEntry>();
        for (String json : lines.whole()) {
            entries.add(parse(json));
        }
        length = bytes.length;
        return new Content(entries, true, lines.damaged(), lines.torn() || lines.unended());
    }

    /** Adds a line, forced to the disk. Where that fails, the file is as it was. */
    void append(JournalEntry entry) throws IOException {
        byte[] line = Lines.line(entry.json());
        disk.append(file, length, line);
        length += line.length;
    }

    /** Takes the last line back, which was just added. */
    void takeBack(JournalEntry entry) throws IOException {
        length -= Lines.line(entry.json()).length;
        disk.cut(file, length);
    }

    /** Puts another file in its place in one step. */
    void rewrite(Iterable<JournalEntry> entries, Path aside) throws IOException {
        var bytes = new ByteArrayOutputStream();
        entries.forEach(entry -> bytes.writeBytes(Lines.line(entry.json())));
        disk.replace(file, bytes.toByteArray(), aside);
        length = bytes.size();
    }

    private JournalEntry parse(String json) throws IOException {
        try (var reader = Json.createReader(new StringReader(json))) {
            return JournalEntry.of(reader.readObject());
        } catch (RuntimeException e) {
            throw new NewerVaultException(file, e);
        }
    }
}
