package org.rollcall.installation.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.rollcall.installation.Installer;

/** Says what a bundle needs and nobody offers, and what to do where Rollcall itself is too old. */
final class UnmetRequirement {
    private static final Pattern PACKAGE =
            Pattern.compile("\\(%s=([^)]+)\\)".formatted(PackageNamespace.PACKAGE_NAMESPACE));

    /** The least version: not the one after an exclamation mark, from which on none will do. */
    private static final Pattern LEAST = Pattern.compile("(?<!!)\\(version>=([^)]+)\\)");

    private static final Pattern JAVA =
            Pattern.compile("\\(osgi\\.ee=JavaSE\\).*\\(version[>=]+([^)]+)\\)");

    private UnmetRequirement() {}

    /**
     * @param who name and version of the bundle that needs it
     * @param ofLauncher what the framework and the launcher's class path offer
     * @return a sentence or two for people
     */
    static String told(String who, Requirement missing, Collection<Capability> ofLauncher) {
        String filter = missing.getDirectives().getOrDefault("filter", "");
        return switch (missing.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> ofPackage(who, filter, ofLauncher);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                    ofJava(who, filter);
            default -> nobody(who, missing.getNamespace() + " " + filter);
        };
    }

    private static String nobody(String who, String what) {
        return "%s needs %s, which no bundle offers.".formatted(who, what);
    }

    private static String ofPackage(String who, String filter, Collection<Capability> ofLauncher) {
        String name = first(PACKAGE, filter).orElse("");
        Optional<Version> offered = version(name, ofLauncher);
        if (offered.isEmpty() && !name.startsWith(Installer.class.getPackageName())) {
            return nobody(who, "the package " + filter);
        }
        Version least =
                first(LEAST, filter).map(Version::parseVersion).orElse(Version.emptyVersion);
        if (offered.isPresent() && offered.get().compareTo(least) >= 0) {
            return "%s was made for an older Rollcall: its package %s has the version %s here. Choose a newer version of it."
                    .formatted(who, name, offered.get());
        }
        return "%s was made for a newer Rollcall: it needs %s %s, and this one offers %s. What starts Rollcall is not updated from here: install the newer Rollcall itself, then look for updates again."
                .formatted(who, name, least, offered.map(Version::toString).orElse("none"));
    }

    private static Optional<Version> version(String name, Collection<Capability> ofLauncher) {
        return ofLauncher.stream()
                .map(Capability::getAttributes)
                .filter(found -> name.equals(found.get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(found -> (Version) found.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE))
                .max(Comparator.naturalOrder());
    }

    private static String ofJava(String who, String filter) {
        return first(JAVA, filter)
                .map(
                        version ->
                                "%s needs Java %s, and Rollcall runs on Java %d. Start Rollcall with that Java, then look for updates again."
                                        .formatted(who, version, Runtime.version().feature()))
                .orElseGet(() -> nobody(who, filter));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
