package org.rollcall.workspace.internal.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Losses that the user has seen and wants to hear of no more: a line each, {@code change 5} or
 * {@code object} and a digest. Without this file all of them are told again.
 */
final class Settled {
    private final Path file;
    private final Disk disk;
    private final TreeSet<String> lines;

    Settled(Path file, Disk disk) throws IOException {
        this.file = file;
        this.disk = disk;
        lines =
                Files.isRegularFile(file)
                        ? new TreeSet<>(
                                List.of(
                                        new String(Files.readAllBytes(file), UTF_8)
                                                .split("\n", -1)))
                        : new TreeSet<>();
        lines.remove("");
    }

    boolean change(long number) {
        return lines.contains("change " + number);
    }

    boolean object(String sha256) {
        return lines.contains("object " + sha256);
    }

    void add(Collection<Long> changes, Collection<String> objects, Path aside) throws IOException {
        changes.forEach(number -> lines.add("change " + number));
        objects.forEach(sha256 -> lines.add("object " + sha256));
        disk.replace(file, (String.join("\n", lines) + "\n").getBytes(UTF_8), aside);
    }
}
