package org.rollcall.update.internal.fetch;

import java.net.URI;
import java.net.http.HttpClient;
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
        if (location.matches("(?i)[a-z][a-z0-9+.-]+://.*") && !location.startsWith("file:")) {
            return new HttpsTransport(address(location), LIMIT, HttpClient.newBuilder());
        }
        try {
            return new FolderTransport(
                    location.startsWith("file:") ? Path.of(address(location)) : Path.of(location));
        } catch (InvalidPathException e) {
            throw SiteException.refused(
                    "Its location '%s' is neither a folder nor an address.", location);
        }
    }

    private static URI address(String location) throws SiteException {
        try {
            return URI.create(location);
        } catch (IllegalArgumentException e) {
            throw SiteException.refused("Its address '%s' is none.", location);
        }
    }
}
