package org.rollcall.update.internal.trust;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was last believed of a site.
 *
 * @param counter of the newest index
 * @param sha256 of that index
 * @param issued when it was signed
 * @param signer public key that has signed it; empty if nothing was seen
 * @param successors the key that took a key's place, by the key that is believed no more
 * @param brought digests of the feature files that came from it
 */
record Seen(
        long counter,
        String sha256,
        Instant issued,
        String signer,
        Map<String, String> successors,
        Set<String> brought) {
    static final Seen NOTHING = new Seen(0, "", Instant.EPOCH, "", Map.of(), Set.of());

    Seen {
        successors = Map.copyOf(successors);
        brought = Set.copyOf(brought);
    }

    /** The keys that are believed: pinned ones, or those that took their places. */
    Set<String> believed(List<String> pinned) {
        var keys = new LinkedHashSet<String>();
        for (String key : pinned) {
            String last = key;
            Set<String> passed = new LinkedHashSet<>();
            while (successors.containsKey(last) && passed.add(last)) {
                last = successors.get(last);
            }
            keys.add(last);
        }
        return keys;
    }

    Seen rotated(String from, String to) {
        var more = new LinkedHashMap<>(successors);
        more.put(from, to);
        return new Seen(counter, sha256, issued, signer, more, brought);
    }

    /**
     * Without the counter, where the key that stood for it is believed no more: a thief may have
     * signed the largest one there is, and nobody could publish ever again.
     */
    Seen counting(List<String> pinned) {
        return believed(pinned).contains(signer)
                ? this
                : new Seen(0, "", issued, "", successors, brought);
    }

    Seen with(long newCounter, String newSha256, Instant newIssued, String newSigner) {
        return new Seen(newCounter, newSha256, newIssued, newSigner, successors, brought);
    }

    Seen bringing(Set<String> digests) {
        return new Seen(counter, sha256, issued, signer, successors, digests);
    }

    JsonObject json() {
        JsonObjectBuilder keys = Json.createObjectBuilder();
        successors.forEach(keys::add);
        JsonArrayBuilder files = Json.createArrayBuilder();
        new TreeSet<>(brought).forEach(files::add);
        return Json.createObjectBuilder()
                .add("counter", counter)
                .add("sha256", sha256)
                .add("issued", issued.toString())
                .add("signer", signer)
                .add("successors", keys)
                .add("brought", files)
                .build();
    }

    static Seen of(JsonObject json) {
        var successors = new LinkedHashMap<String, String>();
        JsonObject keys = json.getJsonObject("successors");
        keys.keySet().forEach(from -> successors.put(from, keys.getString(from)));
        return new Seen(
                json.getJsonNumber("counter").longValueExact(),
                json.getString("sha256"),
                Instant.parse(json.getString("issued")),
                json.getString("signer"),
                successors,
                new TreeSet<>(
                        json.getJsonArray("brought").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()));
    }
}
