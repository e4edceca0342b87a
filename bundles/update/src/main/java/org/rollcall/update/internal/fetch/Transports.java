package org.rollcall.update.internal.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.rollcall.update.internal.site.SiteException;

/** The way to a site, by its location. */
public final class Transports {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Transports() {}

    /**
     * @param location a folder, or an address that begins with {@code https://}
     * @throws SiteException if it is neither
     */
    public static Transport to(String location) throws SiteException {
        if (location.isBlank()) {
            throw SiteException.refused(
                    "It has no location. Set one: a folder, or an address that begins with https://.");
        }
        if (location.matches("(?i)[a-z][a-z0-9+.-]+://.*") && !isFile(location)) {
            return new HttpsTransport(address(location), LIMIT, HttpClient.newBuilder());
        }
        return new FolderTransport(folder(location), LIMIT);
    }

    private static boolean isFile(String location) {
        return location.regionMatches(true, 0, "file:", 0, 5);
    }

    private static Path folder(String location) throws SiteException {
        try {
            return isFile(location) ? Path.of(address(location)) : Path.of(location);
        } catch (InvalidPathException e) {
            throw SiteException.refused(
                    "Its location '%s' is neither a folder nor an address. Correct it in the settings.",
                    location);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw SiteException.refused(
                    "Its location '%s' names no folder of this computer (%s). Set the folder as this computer knows it, such as /mnt/updates or \\\\server\\share, instead of an address that begins with file:.",
                    location, e.getMessage());
        }
    }

    private static URI address(String location) throws SiteException {
        try {
            return URI.create(location);
        } catch (IllegalArgumentException e) {
            throw SiteException.refused(
                    "Its address '%s' is none (%s). Correct it in the settings.",
                    location, e.getMessage());
        }
    }
}
