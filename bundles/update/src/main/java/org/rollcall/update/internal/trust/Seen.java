package org.rollcall.update.internal.trust;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was last believed of a site.
 *
 * @param counter of the newest index
 * @param sha256 of that index
 * @param issued when it was signed
 * @param key the key that took the place of a pinned one; empty while a pinned one signs
 * @param retired keys that are believed no more
 */
record Seen(long counter, String sha256, Instant issued, String key, List<String> retired) {
    static final Seen NOTHING = new Seen(0, "", Instant.EPOCH, "", List.of());

    Seen {
        retired = List.copyOf(retired);
    }

    Seen rotated(String from, String to) {
        var more = new ArrayList<>(retired);
        more.add(from);
        return new Seen(counter, sha256, issued, to, more);
    }

    JsonObject json() {
        JsonArrayBuilder keys = Json.createArrayBuilder();
        retired.forEach(keys::add);
        return Json.createObjectBuilder()
                .add("counter", counter)
                .add("sha256", sha256)
                .add("issued", issued.toString())
                .add("key", key)
                .add("retired", keys)
                .build();
    }

    static Seen of(JsonObject json) {
        return new Seen(
                json.getJsonNumber("counter").longValueExact(),
                json.getString("sha256"),
                Instant.parse(json.getString("issued")),
                json.getString("key"),
                json.getJsonArray("retired").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }
}
