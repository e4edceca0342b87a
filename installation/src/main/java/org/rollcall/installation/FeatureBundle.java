package org.rollcall.installation;

/**
 * A bundle as its feature names it.
 *
 * @param group of its Maven id
 * @param artifact of its Maven id; the bundle's symbolic name where it is our own
 * @param version of its Maven id
 * @param sha256 of the jar, in hexadecimal; empty in a feature that is being developed
 * @param restart whether it can't be replaced while Rollcall runs
 */
public record FeatureBundle(
        String group, String artifact, String version, String sha256, boolean restart) {

    /** What stays the same from version to version. */
    public String key() {
        return group + ":" + artifact;
    }

    /** Its file in a repository folder. */
    public String fileName() {
        return artifact + "-" + version + ".jar";
    }
}
