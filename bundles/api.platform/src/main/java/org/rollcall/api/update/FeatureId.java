package org.rollcall.api.update;

/**
 * A version of a feature.
 *
 * @param name short name, such as {@code attendance}
 * @param version semantic, such as {@code 1.2.0}
 */
public record FeatureId(String name, String version) {
    @Override
    public String toString() {
        return name + " " + version;
    }
}
