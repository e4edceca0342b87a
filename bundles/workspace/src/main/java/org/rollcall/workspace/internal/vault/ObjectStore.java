package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.util.io.Digests;

/**
 * Imported bytes by their digest. They are written aside, forced to the disk and moved into place,
 * so what lies in place is whole.
 */
final class ObjectStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final Path aside;
    private final Disk disk;

    ObjectStore(Path folder, Path aside, Disk disk) {
        this.folder = folder;
        this.aside = aside;
        this.disk = disk;
    }

    /**
     * Copies a file's bytes into place.
     *
     * @param unfinished is told of bytes that were not there before
     * @return their digest
     */
    String store(Path file, UnfinishedImport unfinished, Progress progress) throws IOException {
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
            if (!Files.exists(object)) {
                unfinished.willStore(sha256);
            }
            // Also over one that is there: it holds the same bytes, unless it was damaged.
            disk.move(part, object);
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where bytes lie. */
    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
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

    /** Digests of all bytes that lie here. Lists folders, reads no bytes. */
    Set<String> all() throws IOException {
        var all = new TreeSet<String>();
        try (var parts = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path part : parts) {
                try (var files = Files.newDirectoryStream(part)) {
                    for (Path file : files) {
                        String name = file.getFileName().toString();
                        if (SHA256.matcher(name).matches()) {
                            all.add(name);
                        }
                    }
                }
            }
        }
        return all;
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }
}
