package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.util.io.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imported bytes by their digest, and the journals of changes. One process at a time has it; safe
 * for one thread but where said otherwise. Its owner alone may read and write it.
 *
 * <p>Bytes are written aside, forced to the disk and moved into place before a journal line names
 * them. So whatever stops the machine, the journals name only what is there.
 */
public final class Vault implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final Path folder;
    private final Path aside;
    private final Disk disk;
    private final ObjectStore objects;
    private final About about;
    private final Journals journals;
    private final Settled settled;
    private final Findings findings = new Findings();
    private final FileChannel lockFile;
    private final FileLock lock;
    private UnfinishedImport unfinished;
    private long last;
    private volatile List<JournalEntry> entries = List.of();
    private volatile boolean quiet;

    /**
     * Opens a vault, made if it is missing, and puts right what can be.
     *
     * @throws IOException if it can't be read or written, another process has it, or a newer
     *     version wrote it
     */
    public Vault(Path folder) throws IOException {
        this(folder, new Disk());
    }

    Vault(Path folder, Disk disk) throws IOException {
        this.folder = folder;
        this.disk = disk;
        disk.makeFolder(folder);
        lockFile = openLock(folder.resolve("lock"));
        lock = lock(lockFile);
        if (lock == null) {
            lockFile.close();
            throw new VaultLockedException(folder);
        }
        try {
            aside = part("aside");
            objects = new ObjectStore(part("objects"), aside, disk);
            about = new About(part("about"), disk);
            part("copy");
            clear(aside);
            guard();
            journals = new Journals(folder, aside, disk);
            settled = new Settled(folder.resolve("settled"), disk);
            var opened =
                    new Opening(journals, objects, about, unfinishedFile(), settled, findings)
                            .open();
            entries = opened.changes();
            last = opened.last();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static FileChannel openLock(Path file) throws IOException {
        return OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    /** A folder of the vault; a file in its place is moved out of the way. */
    private Path part(String name) throws IOException {
        Path part = folder.resolve(name);
        if (Files.exists(part) && !Files.isDirectory(part)) {
            KeptParts.moveAway(part);
            findings.note(
                    "%s was a file, not a folder. It was moved out of the way and is kept beside it."
                            .formatted(part));
        }
        disk.makeFolder(part);
        return part;
    }

    private Path unfinishedFile() {
        return folder.resolve("unfinished");
    }

    /** What an import that was stopped left. */
    private static void clear(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private void guard() throws IOException {
        Path mine = Files.createTempFile(aside, "owner", "");
        try {
            var found = Permissions.mend(folder, Files.getOwner(mine));
            if (found.othersCouldWrite()) {
                findings.note(
                        "Other users of this computer could change the data in %s. Now only you can. Look whether it is as you expect."
                                .formatted(folder));
            }
            if (found.foreign()) {
                findings.problem(
                        "Some of the data in %s belongs to another user, who may read and change it. Ask your administrator to make it yours."
                                .formatted(folder));
            }
        } finally {
            Files.deleteIfExists(mine);
        }
    }

    Path folder() {
        return folder;
    }

    /** Oldest first; for any thread. */
    List<JournalEntry> entries() {
        return entries;
    }

    /** The number that the next change bears; none is given twice, be its change lost or not. */
    long nextNumber() {
        return last + 1;
    }

    /** What was put right on opening, as sentences. */
    List<String> notes() {
        return List.copyOf(findings.notes());
    }

    /** What is missing, as sentences; for any thread. */
    List<String> problems() {
        var problems = new ArrayList<>(findings.problems());
        if (!quiet) {
            if (!findings.missing().isEmpty()) {
                problems.add(Findings.missingText(findings.missing(), entries.size()));
            }
            int unnamed = unnamed().size();
            if (unnamed > 0) {
                problems.add(Findings.unnamedText(unnamed));
            }
        }
        return problems;
    }

    /** Digests of bytes that were found on opening and that no change names; for any thread. */
    SortedSet<String> unnamed() {
        var unnamed = new TreeSet<>(findings.unnamed());
        if (!unnamed.isEmpty()) {
            unnamed.removeAll(named());
        }
        return unnamed;
    }

    private Set<String> named() {
        var named = new HashSet<String>();
        for (JournalEntry entry : entries) {
            entry.files().forEach(file -> named.add(file.source().sha256()));
        }
        return named;
    }

    /** Names of files by digest, as they are kept beside the objects. */
    Map<String, String> namesKeptBeside() throws IOException {
        var names = new HashMap<String, String>();
        for (About.Line line : about.lines()) {
            names.put(line.file().source().sha256(), line.file().source().name());
        }
        return names;
    }

    /** Tells what is missing no more. */
    void settle() throws IOException {
        settled.add(findings.missing(), unnamed(), aside);
        quiet = true;
    }

    /** Whether something of it can be settled. */
    boolean canSettle() {
        return !quiet && !(findings.missing().isEmpty() && unnamed().isEmpty());
    }

    /** Begins an import, which {@link #endImport} ends. */
    void beginImport(List<String> names) throws IOException {
        unfinished = new UnfinishedImport(unfinishedFile(), disk);
        unfinished.begin(nextNumber(), names);
    }

    /**
     * Copies a file's bytes into the vault.
     *
     * @return their digest
     */
    String store(Path file, Progress progress) throws IOException {
        return objects.store(file, unfinished, progress);
    }

    /** Where bytes lie. */
    Path path(String sha256) {
        return objects.path(sha256);
    }

    /**
     * Where bytes lie, after making sure that they are what was imported.
     *
     * @throws InputException if they are missing or damaged
     */
    Path verified(SourceRef source) throws InputException {
        return objects.verified(source);
    }

    /** Makes a change take effect. */
    void append(JournalEntry entry) throws IOException {
        journals.append(entry);
        last = entry.number();
        entries = Stream.concat(entries.stream(), Stream.of(entry)).toList();
        about.tell(entry);
    }

    /**
     * Forgets bytes that the import brought and that no change names. Bytes that stay behind take
     * space, but no import must fail for them once it took effect.
     */
    void endImport() {
        try {
            Set<String> named = named();
            for (String sha256 : unfinished.objects()) {
                if (!named.contains(sha256)) {
                    objects.delete(sha256);
                }
            }
            unfinished.end();
        } catch (IOException e) {
            LOG.warn("An unused copy stays in the vault until the next start", e);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close(); // and the lock with it
    }
}
