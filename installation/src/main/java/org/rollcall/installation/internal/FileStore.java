package org.rollcall.installation.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollcall.installation.Store;
import org.rollcall.util.io.AtomicFile;
import org.rollcall.util.io.Digests;

/** The files of the image, and a folder of files that have their digests as names. */
public final class FileStore implements Store {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final Map<String, Path> ofImage = new HashMap<>();

    /**
     * @param folder for what updates bring; need not exist
     */
    public FileStore(Path folder) {
        this.folder = folder;
    }

    /** Makes a file of the image known. */
    public void know(String sha256, Path file) {
        if (!sha256.isEmpty()) {
            ofImage.put(sha256, file);
        }
    }

    @Override
    public Optional<Path> find(String sha256) {
        Path known = ofImage.get(sha256);
        if (known != null) {
            return Optional.of(known);
        }
        if (!DIGEST.matcher(sha256).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(sha256);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public boolean isOfImage(String sha256) {
        return ofImage.containsKey(sha256);
    }

    @Override
    public void take(Path aside, String sha256) throws IOException {
        if (find(sha256).isPresent() && sound(sha256)) {
            Files.deleteIfExists(aside);
            return;
        }
        String actual = Digests.of(aside);
        if (!actual.equals(sha256)) {
            throw new IOException(
                    "%s has the digest %s instead of %s"
                            .formatted(aside.getFileName(), actual, sha256));
        }
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        AtomicFile.move(aside, folder.resolve(sha256));
    }

    /** Whether the bytes of a file that an update brought are still what they were. */
    boolean sound(String sha256) throws IOException {
        Optional<Path> file = find(sha256);
        return file.isPresent() && (isOfImage(sha256) || Digests.of(file.get()).equals(sha256));
    }

    /** Deletes what updates brought and nothing needs any more. */
    void keepOnly(Set<String> digests) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!digests.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
