package org.rollcall.update.internal.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Files of a folder that others may write. A pipe or a device in the place of a file would keep
 * whoever reads it waiting for ever, and a file with holes can be longer than any disk.
 */
public final class OrdinaryFile {
    private OrdinaryFile() {}

    /**
     * Looks at a file before it is opened.
     *
     * @param most bytes that it may have
     * @throws NoSuchFileException if it is not there
     * @throws IOException if it can't be looked at
     * @throws SiteException if it is no ordinary file, or longer
     */
    public static void check(Path file, long most) throws IOException, SiteException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw SiteException.refused(
                    "%s is no ordinary file. Put the site's own file in its place.", file);
        }
        if (attributes.size() > most) {
            throw SiteException.refused(
                    "Its file %s is longer than it should be (%d bytes instead of at most %d). Put the site's own file in its place.",
                    file, attributes.size(), most);
        }
    }

    /**
     * Reads a short file.
     *
     * @throws NoSuchFileException if it is not there
     * @throws IOException if it can't be read
     * @throws SiteException if it is no ordinary file, or longer than it may be
     */
    public static byte[] read(Path file, int most) throws IOException, SiteException {
        check(file, most);
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw SiteException.refused("Its file %s is longer than it should be.", file);
            }
            return bytes;
        }
    }
}
