package org.rollcall.update.internal.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A folder for files that are being fetched, on the volume of the store; gone when it is closed.
 */
public class Staging implements AutoCloseable {
    private static final String PREFIX = "staging-";

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();

    /**
     * Makes it, and takes away whatever processes that died have left.
     *
     * @throws IOException if that is impossible
     */
    public Staging(Path parent) throws IOException {
        Files.createDirectories(parent);
        clearLeft(parent);
        folder = parent.resolve(PREFIX + ProcessHandle.current().pid());
        clear(folder);
        Files.createDirectory(folder);
    }

    /**
     * Takes away what processes that died have left; what this one fetches stays.
     *
     * @throws IOException if that is impossible
     */
    public static void clearLeft(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (var left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path old : left) {
                if (isLeft(old)) {
                    clear(old);
                }
            }
        }
    }

    /** Whether no other process that lives has made it. */
    private static boolean isLeft(Path folder) {
        String process = folder.getFileName().toString().substring(PREFIX.length());
        if (!process.matches("\\d{1,18}")) {
            return false; // somebody else's
        }
        long pid = Long.parseLong(process);
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    /** Bytes that the volume has left. */
    long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Opens a file to be written; tests put faults in between. */
    OutputStream write(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    Path place(String sha256) {
        return folder.resolve(sha256);
    }

    /** Notes that a file is whole and verified. */
    void done(String sha256) {
        files.put(sha256, place(sha256));
    }

    /** The files that are whole and verified, by their digests. */
    public Map<String, Path> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        clear(folder);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
