package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.workspace.internal.dataset.Digests;

/**
 * Imported bytes by their digest, and the journal of changes. One process at a time has it; safe
 * for one thread but where said otherwise.
 *
 * <p>Bytes are written aside, forced to the disk and moved into place before a journal line names
 * them. So whatever stops the machine, the journal names only what is there.
 */
public final class Vault implements AutoCloseable {
    private final Path objects;
    private final Path aside;
    private final Disk disk;
    private final Journal journal;
    private final FileChannel lockFile;
    private final FileLock lock;
    private volatile List<JournalEntry> entries = List.of();
    private final List<String> problems;

    /**
     * Opens a vault, made if it is missing.
     *
     * @throws IOException if it can't be read or written, or another process has it
     */
    public Vault(Path folder) throws IOException {
        this(folder, new Disk());
    }

    Vault(Path folder, Disk disk) throws IOException {
        this.disk = disk;
        objects = folder.resolve("objects");
        aside = folder.resolve("aside");
        disk.makeFolder(objects);
        disk.makeFolder(aside);
        lockFile =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        lock = lock(lockFile);
        if (lock == null) {
            lockFile.close();
            throw new IOException(
                    "Another Rollcall has the data in %s open. Close it and try again."
                            .formatted(folder));
        }
        journal = new Journal(folder.resolve("journal"), disk);
        try {
            clearAside();
            var content = journal.read();
            entries = List.copyOf(content.entries());
            problems = content.problems();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    /** What an import that was stopped left. */
    private void clearAside() throws IOException {
        try (var files = Files.newDirectoryStream(aside)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /** Oldest first; for any thread. */
    List<JournalEntry> entries() {
        return entries;
    }

    /** Damage found on opening, as sentences. */
    List<String> problems() {
        return problems;
    }

    /**
     * Copies a file's bytes into the vault.
     *
     * @return their digest
     */
    String store(Path file, Progress progress) throws IOException {
        Path part = aside.resolve(UUID.randomUUID().toString());
        var digest = Digests.sha256();
        try {
            disk.copy(
                    file,
                    part,
                    (bytes, length) -> {
                        progress.checkCancelled();
                        digest.update(bytes, 0, length);
                    });
            String sha256 = Digests.hex(digest);
            Path object = path(sha256);
            disk.makeFolder(object.getParent());
            // Also over one that is there: it holds the same bytes, unless it was damaged.
            disk.move(part, object);
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where bytes lie. */
    Path path(String sha256) {
        return objects.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Where bytes lie, after making sure that they are what was imported.
     *
     * @throws InputException if they are missing or damaged
     */
    Path verified(SourceRef source) throws InputException {
        Path object = path(source.sha256());
        try {
            if (Files.exists(object) && Digests.of(object).equals(source.sha256())) {
                return object;
            }
        } catch (IOException e) {
            throw damaged(source, e);
        }
        throw damaged(source, null);
    }

    private static InputException damaged(SourceRef source, IOException cause) {
        return new InputException(
                source.name(),
                "The copy in the vault is missing or damaged.",
                "Import the file again; nothing else is affected.",
                cause);
    }

    /** Makes a change take effect. */
    void append(JournalEntry entry) throws IOException {
        journal.append(entry);
        var more = new ArrayList<>(entries);
        more.add(entry);
        entries = List.copyOf(more);
    }

    /** Forgets bytes that no import names. */
    void forget(String sha256) throws IOException {
        boolean named =
                entries.stream()
                        .flatMap(entry -> entry.files().stream())
                        .anyMatch(file -> file.source().sha256().equals(sha256));
        if (!named) {
            Files.deleteIfExists(path(sha256));
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
