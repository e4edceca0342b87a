package org.rollcall.imports.internal.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.rollcall.api.ingest.TableFormats;

/** One look at a folder. */
final class FolderScan {
    private FolderScan() {}

    /**
     * The files of known kinds in a folder, by name.
     *
     * @throws IOException if it can't be read
     */
    static Map<String, Stamp> of(Path folder, TableFormats formats) throws IOException {
        var found = new HashMap<String, Stamp>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (formats.kind(name).isPresent()) {
                    add(found, name, entry);
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static void add(Map<String, Stamp> found, String name, Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                found.put(
                        name,
                        new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
        } catch (NoSuchFileException e) {
            // It went while the folder was being read: it is not there.
            found.remove(name);
        }
    }
}
