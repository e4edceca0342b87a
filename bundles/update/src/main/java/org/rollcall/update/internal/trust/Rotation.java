package org.rollcall.update.internal.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.update.internal.site.CanonicalJson;
import org.rollcall.update.internal.site.SiteException;

/**
 * The word of a key that another takes its place.
 *
 * @param site the site's name
 * @param from the old public key
 * @param to the new one
 * @param signature by the old key, over all the rest
 */
public record Rotation(String site, String from, String to, String signature) {
    /** Name of the file of rotations on a site. */
    public static final String FILE = "keys.json";

    /** Longest such file, in bytes. */
    public static final int MOST_BYTES = 1 << 16;

    public static Rotation sign(String site, String from, PrivateKey old, String to) {
        return new Rotation(site, from, to, Keys.sign(old, said(site, from, to)));
    }

    public boolean isGenuine() {
        return Keys.verify(from, said(site, from, to), signature);
    }

    private static byte[] said(String site, String from, String to) {
        return CanonicalJson.bytes(unsigned(site, from, to).build());
    }

    private static JsonObjectBuilder unsigned(String site, String from, String to) {
        return Json.createObjectBuilder().add("site", site).add("from", from).add("to", to);
    }

    /** The bytes of a file of rotations, the oldest first. */
    public static byte[] bytes(List<Rotation> rotations) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Rotation one : rotations) {
            array.add(unsigned(one.site, one.from, one.to).add("signature", one.signature));
        }
        return CanonicalJson.bytes(array.build());
    }

    /**
     * @throws SiteException if these are no rotations
     */
    public static List<Rotation> parse(byte[] bytes) throws SiteException {
        var rotations = new ArrayList<Rotation>();
        try (var reader =
                Json.createReaderFactory(null)
                        .createReader(new ByteArrayInputStream(bytes), UTF_8)) {
            for (JsonObject json : reader.readArray().getValuesAs(JsonObject.class)) {
                rotations.add(
                        new Rotation(
                                json.getString("site"),
                                json.getString("from"),
                                json.getString("to"),
                                json.getString("signature")));
            }
            return rotations;
        } catch (RuntimeException e) {
            throw new SiteException(
                    SiteException.Why.REFUSED,
                    "Its changes of keys can't be read (%s).".formatted(e.getMessage()),
                    e);
        }
    }
}
