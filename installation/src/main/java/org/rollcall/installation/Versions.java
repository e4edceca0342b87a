package org.rollcall.installation;

import org.osgi.framework.Version;

/** Versions of features: three numbers, and perhaps a qualifier. */
public final class Versions {
    private Versions() {}

    /**
     * @param text such as {@code 1.2.0} or {@code 1.2.0-beta}
     * @throws IllegalArgumentException if it is no version
     */
    public static Version of(String text) {
        return Version.parseVersion(text.replaceFirst("-", "."));
    }

    /** As {@link java.util.Comparator#compare}: the newer is the greater. */
    public static int compare(String one, String other) {
        return of(one).compareTo(of(other));
    }
}
