package org.rollcall.update.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an update site has, as its signature covers it. It names files by their digests alone, so no
 * path ever comes from a site.
 *
 * @param site the site's name, which must be the one that is configured
 * @param counter from 1 to {@link #MOST_COUNTER}, one more each time; what was seen once never goes
 *     back
 * @param issued when it was signed
 * @param expires until when it may be believed
 */
public record SiteIndex(
        String site, long counter, Instant issued, Instant expires, List<SiteFeature> features) {
    /** Name of the index on a site. */
    public static final String FILE = "index.json";

    /** Name of the signature beside it. */
    public static final String SIGNATURE = "index.json.sig";

    /** Longest index, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /** Largest counter: every program reads whole numbers up to it right. */
    public static final long MOST_COUNTER = 1L << 53;

    private static final int FORMAT = 1;
    private static final int MOST_FEATURES = 200;

    /** Longest file of a feature or a bundle, in bytes. */
    public static final long LARGEST_FILE = 200L << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public SiteIndex {
        features = List.copyOf(features);
    }

    /** The bytes that are signed. */
    public byte[] bytes() {
        return CanonicalJson.bytes(json());
    }

    private JsonObject json() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        features.forEach(feature -> array.add(feature.json()));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("site", site)
                .add("counter", counter)
                .add("issued", issued.toString())
                .add("expires", expires.toString())
                .add("features", array)
                .build();
    }

    /**
     * Reads an index. Only its one canonical form, or the former one, is read: what would be read
     * and written differently, as with a member twice or one that is not known, is refused.
     *
     * @throws SiteException if it is not in that form
     */
    public static SiteIndex parse(byte[] bytes) throws SiteException {
        if (bytes.length > MOST_BYTES) {
            throw SiteException.refused("Its index is longer than %d bytes.", MOST_BYTES);
        }
        SiteIndex index;
        try (var reader =
                Json.createReaderFactory(null)
                        .createReader(new ByteArrayInputStream(bytes), UTF_8)) {
            JsonObject json = reader.readObject();
            if (json.getInt("format") != FORMAT) {
                throw SiteException.refused(
                        "Its index is of format %d, which this Rollcall does not know. Install a newer Rollcall.",
                        json.getInt("format"));
            }
            index = of(json);
        } catch (RuntimeException e) {
            throw new SiteException(
                    SiteException.Why.REFUSED,
                    "Its index can't be read (%s).".formatted(e.getMessage()),
                    e);
        }
        JsonObject read = index.json();
        if (!Arrays.equals(bytes, CanonicalJson.bytes(read))
                && !Arrays.equals(bytes, CanonicalJson.formerBytes(read))) {
            throw SiteException.refused("Its index is not written as 'rollcall publish' does.");
        }
        return index;
    }

    private static SiteIndex of(JsonObject json) {
        var features = json.getJsonArray("features").getValuesAs(JsonObject.class);
        if (features.size() > MOST_FEATURES) {
            throw new IllegalArgumentException("over " + MOST_FEATURES + " features");
        }
        long counter = json.getJsonNumber("counter").longValueExact();
        if (counter < 1 || counter > MOST_COUNTER) {
            throw new IllegalArgumentException("it is number " + counter);
        }
        return new SiteIndex(
                json.getString("site"),
                counter,
                Instant.parse(json.getString("issued")),
                Instant.parse(json.getString("expires")),
                features.stream().map(SiteFeature::of).toList());
    }

    static String digest(JsonObject json, String name) {
        String digest = json.getString(name);
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("'%s' is no SHA-256".formatted(digest));
        }
        return digest;
    }

    static long size(JsonObject json) {
        long size = json.getJsonNumber("size").longValueExact();
        if (size < 1 || size > LARGEST_FILE) {
            throw new IllegalArgumentException("a file of %d bytes".formatted(size));
        }
        return size;
    }

    /** Where a feature's file is on a site. */
    public static String featurePath(String sha256) {
        return "features/" + sha256 + ".json";
    }

    /** Where a bundle is on a site. */
    public static String bundlePath(String sha256) {
        return "bundles/" + sha256 + ".jar";
    }
}
