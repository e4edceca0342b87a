package org.rollcall.installation;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A feature that another needs.
 *
 * @param versions those that will do
 */
public record Need(String name, VersionRange versions) {
    private static final VersionRange ANY = new VersionRange("0");

    /**
     * @param text {@code workbench}, or {@code workbench:[1.2,2)}
     * @throws IllegalArgumentException if the range is none
     */
    static Need parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Need(text, ANY)
                : new Need(text.substring(0, colon), new VersionRange(text.substring(colon + 1)));
    }

    /**
     * Whether a version of that feature will do. What comes before a release is older than the
     * release, so it does not do where that is the least.
     */
    public boolean accepts(String version) {
        Version release = Versions.release(version);
        boolean isLeast =
                versions.getLeftType() == VersionRange.LEFT_CLOSED
                        && versions.getLeft().equals(release)
                        && !release.equals(Version.emptyVersion);
        return versions.includes(release) && !(isLeast && Versions.isPreRelease(version));
    }
}
