package org.rollcall.update.internal.site;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Versions;

/**
 * A version of a feature as an index lists it.
 *
 * @param title for people
 * @param size of its file in bytes
 * @param changes what is new, a sentence each
 */
public record SiteFeature(
        FeatureRef ref, String title, long size, List<String> changes, List<SiteBundle> bundles) {
    static final int MOST_BUNDLES = 100;

    public SiteFeature {
        changes = List.copyOf(changes);
        bundles = List.copyOf(bundles);
    }

    JsonObject json() {
        JsonArrayBuilder jars = Json.createArrayBuilder();
        bundles.forEach(bundle -> jars.add(bundle.json()));
        return Json.createObjectBuilder()
                .add("name", ref.name())
                .add("version", ref.version())
                .add("title", title)
                .add("sha256", ref.sha256())
                .add("size", size)
                .add("changes", Json.createArrayBuilder(changes))
                .add("bundles", jars)
                .build();
    }

    static SiteFeature of(JsonObject json) {
        var bundles = json.getJsonArray("bundles").getValuesAs(JsonObject.class);
        if (bundles.size() > MOST_BUNDLES) {
            throw new IllegalArgumentException("a feature has over " + MOST_BUNDLES + " bundles");
        }
        String version = json.getString("version");
        Versions.of(version);
        return new SiteFeature(
                new FeatureRef(json.getString("name"), version, SiteIndex.digest(json, "sha256")),
                json.getString("title"),
                SiteIndex.size(json),
                json.getJsonArray("changes").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList(),
                bundles.stream().map(SiteBundle::of).toList());
    }
}
