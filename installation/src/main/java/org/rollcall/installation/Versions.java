package org.rollcall.installation;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;

/**
 * Versions of features: three numbers, and perhaps a qualifier. One after a hyphen, as in {@code
 * 1.2.0-beta}, says that it comes before the release 1.2.0 (Semantic Versioning 2.0.0, rules 9 and
 * 11); one after a dot, as in {@code 1.2.0.v2}, comes after it (OSGi Core, 3.2.5).
 */
public final class Versions {
    private static final Pattern PRE_RELEASE =
            Pattern.compile("(\\d+(?:\\.\\d+){0,2})-([A-Za-z0-9_.-]+)");

    private Versions() {}

    /**
     * As the framework writes versions.
     *
     * @param text such as {@code 1.2.0} or {@code 1.2.0-beta.1}
     * @throws IllegalArgumentException if it is no version
     */
    public static Version of(String text) {
        if (!isPreRelease(text)) {
            return Version.parseVersion(text);
        }
        Version release = release(text);
        return new Version(
                release.getMajor(),
                release.getMinor(),
                release.getMicro(),
                qualifier(text).replace('.', '_'));
    }

    /** Whether it comes before a release of the same numbers. */
    public static boolean isPreRelease(String text) {
        return PRE_RELEASE.matcher(text).matches();
    }

    /** As {@link java.util.Comparator#compare}: the newer is the greater. */
    public static int compare(String one, String other) {
        int numbers = release(one).compareTo(release(other));
        if (numbers != 0 || !isPreRelease(one) && !isPreRelease(other)) {
            return numbers;
        }
        if (isPreRelease(one) != isPreRelease(other)) {
            return isPreRelease(one) ? -1 : 1;
        }
        return comparePreReleases(qualifier(one), qualifier(other));
    }

    /** The version that a pre-release comes before; any other itself. */
    static Version release(String text) {
        Matcher matcher = PRE_RELEASE.matcher(text);
        return Version.parseVersion(matcher.matches() ? matcher.group(1) : text);
    }

    private static String qualifier(String text) {
        return text.substring(text.indexOf('-') + 1);
    }

    /** Part by part between dots: numbers by value and before words, words by their letters. */
    private static int comparePreReleases(String one, String other) {
        String[] ones = one.split("\\.");
        String[] others = other.split("\\.");
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int part = comparePart(ones[i], others[i]);
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static int comparePart(String one, String other) {
        boolean number = one.matches("\\d+");
        if (number != other.matches("\\d+")) {
            return number ? -1 : 1;
        }
        return number ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}
