package org.rollcall.installation;

/**
 * One version of a feature, beyond doubt.
 *
 * @param name short name, such as {@code data}
 * @param version semantic
 * @param sha256 of the bytes of its file, in hexadecimal
 */
public record FeatureRef(String name, String version, String sha256) {
    @Override
    public String toString() {
        return name + " " + version;
    }
}
