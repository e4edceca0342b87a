package org.rollcall.dropins.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/** Why a bundle does not start, in words for who wrote it. */
final class Reasons {
    /** The framework's sentence names what is missing by a filter. */
    private static final Pattern MISSING =
            Pattern.compile(
                    "missing requirement .*?osgi\\.wiring\\.package=([\\w.]+)\\)((?:\\(!?\\(?version[<>]=[\\w.]+\\)+)*)");

    private static final Pattern BOUND = Pattern.compile("\\((!?)\\(?version([<>]=)([\\w.]+)\\)");

    private Reasons() {}

    static String of(BundleException problem) {
        if (problem.getType() != BundleException.RESOLVE_ERROR) {
            Throwable cause = problem.getCause() == null ? problem : problem.getCause();
            return "It fails while it starts: %s.".formatted(cause);
        }
        String said = String.valueOf(problem.getMessage()).replace('\n', ' ');
        Matcher missing = MISSING.matcher(said);
        if (!missing.find()) {
            return "Something that it needs is missing: %s.".formatted(said);
        }
        var versions = new StringBuilder();
        Matcher bound = BOUND.matcher(missing.group(2));
        while (bound.find()) {
            boolean below = bound.group(1).equals("!");
            versions.append(versions.isEmpty() ? " in a version " : ", ")
                    .append(below ? "below " : bound.group(2).equals(">=") ? "from " : "up to ")
                    .append(bound.group(3));
        }
        return "It imports the package %s%s, which no bundle offers."
                .formatted(missing.group(1), versions);
    }
}
