package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.rollcall.util.io.AtShutdown;
import org.rollcall.util.io.AtomicFile;
import org.rollcall.util.io.AtomicFile.Content;
import org.rollcall.util.io.OwnerOnly;

/**
 * The folder of a report, written by one run at a time. All files are written into a hidden folder
 * first, and put in place together at the end, so that no tables of two reports stand side by side
 * under one {@code report.json}.
 */
public final class ReportFolder implements AutoCloseable {
    private static final String HIDDEN = ".rollcall-report-";

    private final Path folder;
    private final Path hidden;
    private final FolderLock lock;
    private final Renames renames;
    private final AtShutdown shutdown;
    private final Map<String, String> written = new LinkedHashMap<>();
    private boolean ended;

    private ReportFolder(Path folder, FolderLock lock, Renames renames) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.renames = renames;
        hidden = Files.createTempDirectory(folder, HIDDEN); // for its owner alone
        shutdown = AtShutdown.run(this::end);
    }

    /**
     * Makes the folder if it is missing.
     *
     * @throws IOException if it can't be made or written, or another run writes into it; in words
     */
    public static ReportFolder open(Path folder) throws IOException {
        return open(folder, new Renames());
    }

    static ReportFolder open(Path folder, Renames renames) throws IOException {
        FolderLock lock = null;
        try {
            OwnerOnly.createDirectories(folder);
            lock = FolderLock.take(folder).orElse(null);
            if (lock != null) {
                clearLeftovers(folder);
                return new ReportFolder(folder, lock, renames);
            }
        } catch (IOException e) {
            if (lock != null) {
                lock.close();
            }
            throw new IOException(
                    "The folder %s can't be made or written (%s). Choose another, or remove what is in its place."
                            .formatted(folder, AtomicFile.reason(e)),
                    e);
        }
        throw new IOException(
                "Another run of Rollcall is writing into %s. Wait until it is done and run again, or choose another folder."
                        .formatted(folder));
    }

    /**
     * Writes a file, not yet in its place.
     *
     * @throws IOException if it can't be written; the message names the file
     * @throws CancellationException if Java is told to end
     */
    public void write(String name, Content content) throws IOException {
        try {
            written.put(name, AtomicFile.create(hidden.resolve(name), content));
        } catch (IOException e) {
            checkEnded();
            throw AtomicFile.failure(folder.resolve(name), e);
        } catch (UncheckedIOException e) {
            checkEnded();
            throw AtomicFile.failure(folder.resolve(name), e.getCause());
        }
    }

    /** SHA-256 of each file written so far, by its name. */
    public Map<String, String> written() {
        return Collections.unmodifiableMap(written);
    }

    /**
     * Puts all files in their places, in the order written; the one written last goes first and
     * comes last, and so vouches for the others. If that fails, what was there before is there
     * again.
     *
     * @return the files
     */
    public synchronized List<Path> publish() throws IOException {
        checkEnded();
        List<String> names = List.copyOf(written.keySet());
        renames.replace(folder, hidden, names);
        return names.stream().map(folder::resolve).toList();
    }

    private synchronized void checkEnded() {
        if (ended) {
            throw new CancellationException("Rollcall is told to end");
        }
    }

    /** Nothing half written stays. */
    synchronized void end() {
        ended = true;
        try (lock) {
            delete(hidden);
        } catch (IOException e) {
            // The next report into this folder clears it away.
        }
    }

    @Override
    public void close() {
        shutdown.close();
        end();
    }

    /** Of runs that were killed: nobody else writes here now. */
    private static void clearLeftovers(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, HIDDEN + "*")) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry)) {
                    delete(entry);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(
                tree,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException e)
                            throws IOException {
                        Files.deleteIfExists(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
