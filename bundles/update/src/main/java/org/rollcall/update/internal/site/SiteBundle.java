package org.rollcall.update.internal.site;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.rollcall.installation.FeatureBundle;

/**
 * A bundle as an index lists it.
 *
 * @param id Maven id: group, artifact and version, with colons between
 * @param sha256 of the jar
 * @param size of the jar in bytes
 * @param restart whether it can't be replaced while Rollcall runs
 */
public record SiteBundle(String id, String sha256, long size, boolean restart) {

    public static SiteBundle of(FeatureBundle bundle, long size) {
        return new SiteBundle(
                bundle.key() + ":" + bundle.version(), bundle.sha256(), size, bundle.restart());
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("sha256", sha256)
                .add("size", size)
                .add("restart", restart)
                .build();
    }

    static SiteBundle of(JsonObject json) {
        return new SiteBundle(
                json.getString("id"),
                SiteIndex.digest(json, "sha256"),
                SiteIndex.size(json),
                json.getBoolean("restart"));
    }
}
