package org.rollcall.workspace.internal.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What was changed, one line a change: a checksum of eight hexadecimal digits, a blank, JSON. A
 * line counts when it is whole and its checksum is right; a last line that is not was being written
 * when the machine stopped, so its change did not happen.
 */
final class Journal {
    private static final int CHECKSUM_LENGTH = 8;

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
     * @param problems damaged lines, as sentences
     */
    record Content(List<JournalEntry> entries, List<String> problems) {}

    /** Reads the journal, and cuts a torn last line off, of which a copy is kept. */
    Content read() throws IOException {
        var entries = new ArrayList<JournalEntry>();
        var problems = new ArrayList<String>();
        if (!Files.exists(file)) {
            return new Content(entries, problems);
        }
        byte[] bytes = Files.readAllBytes(file);
        length = bytes.length;
        int start = 0;
        int line = 1;
        while (start < bytes.length) {
            int end = lineEnd(bytes, start);
            JournalEntry entry =
                    end < bytes.length ? parse(new String(bytes, start, end - start, UTF_8)) : null;
            if (entry != null) {
                entries.add(entry);
            } else if (end + 1 >= bytes.length) {
                cut(start);
                break;
            } else {
                problems.add(
                        "Line %d of the journal (%s) is damaged, so one change is missing. If it was an import, import its files again."
                                .formatted(line, file));
            }
            start = end + 1;
            line++;
        }
        return new Content(entries, problems);
    }

    void append(JournalEntry entry) throws IOException {
        String json = entry.json();
        byte[] line = (checksum(json) + " " + json + "\n").getBytes(UTF_8);
        disk.append(file, length, line);
        length += line.length;
    }

    private void cut(int end) throws IOException {
        Files.copy(
                file,
                file.resolveSibling(file.getFileName() + ".torn"),
                StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        }
        length = end;
    }

    private static int lineEnd(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /**
     * The entry of a line; null where the line is damaged.
     *
     * @throws IOException if the line is whole, but of a kind that is not known here
     */
    private JournalEntry parse(String line) throws IOException {
        if (line.length() <= CHECKSUM_LENGTH + 1) {
            return null;
        }
        String json = line.substring(CHECKSUM_LENGTH + 1);
        if (!line.startsWith(checksum(json) + " ")) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return JournalEntry.of(reader.readObject());
        } catch (RuntimeException e) {
            throw new IOException(
                    "%s was written by a newer Rollcall. Start that one.".formatted(file), e);
        }
    }

    private static String checksum(String text) {
        var crc = new CRC32C();
        crc.update(text.getBytes(UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
