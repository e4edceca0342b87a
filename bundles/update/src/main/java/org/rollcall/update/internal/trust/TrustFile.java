package org.rollcall.update.internal.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.util.io.AtomicFile;

/**
 * What was last believed of each site, on disk. Were it forgotten, an old index could be sold as a
 * new one; so a damaged file is no reason to begin afresh.
 */
final class TrustFile {
    private final Path file;

    TrustFile(Path file) {
        this.file = file;
    }

    /**
     * @throws SiteException if the file is there and can't be read
     */
    Map<String, Seen> read() throws SiteException {
        var sites = new TreeMap<String, Seen>();
        if (!Files.exists(file)) {
            return sites;
        }
        try (var reader = Json.createReader(new StringReader(Files.readString(file, UTF_8)))) {
            reader.readObject()
                    .forEach((site, seen) -> sites.put(site, Seen.of(seen.asJsonObject())));
            return sites;
        } catch (IOException | RuntimeException e) {
            throw new SiteException(
                    SiteException.Why.REFUSED,
                    "What was seen of update sites before (%s) can't be read, so none is believed. An administrator can delete the file, and so begin afresh."
                            .formatted(file),
                    e);
        }
    }

    void write(Map<String, Seen> sites) throws IOException {
        JsonObjectBuilder json = Json.createObjectBuilder();
        sites.forEach((site, seen) -> json.add(site, seen.json()));
        Files.createDirectories(file.getParent());
        AtomicFile.writeLocked(file, json.build().toString().getBytes(UTF_8));
    }
}
