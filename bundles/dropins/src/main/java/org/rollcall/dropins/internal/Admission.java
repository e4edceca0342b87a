package org.rollcall.dropins.internal;

import static org.osgi.framework.namespace.PackageNamespace.PACKAGE_NAMESPACE;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.rollcall.api.update.UnsignedBundle;
import org.rollcall.installation.JarCheck;

/** What a dropped-in bundle may not do: take the place of another, or change it. */
final class Admission {
    private static final long LARGEST = 200L << 20;

    private Admission() {}

    /**
     * Looks at a file before it is opened: a pipe would keep whoever reads it waiting for ever.
     *
     * @throws BundleException if it is no ordinary file, or too long; its message says what to do
     */
    static void check(Path file) throws BundleException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new BundleException(
                        "It is no ordinary file. Delete it, and put the jar itself there.");
            }
            if (attributes.size() > LARGEST) {
                throw new BundleException(
                        "It is longer than %d MB. Make it smaller, or import what it packs."
                                .formatted(LARGEST >> 20));
            }
        } catch (IOException e) {
            throw new BundleException(
                    "It can't be read (%s). Put it there again.".formatted(e.getMessage()), e);
        }
    }

    /**
     * @param location under which it is installed, or would be
     * @throws BundleException if the file is no sound bundle, or has another's name; its message
     *     says why and what to do
     */
    static void check(BundleContext context, File jar, String location) throws BundleException {
        check(jar.toPath());
        String name;
        try {
            name = JarCheck.symbolicName(jar.toPath());
        } catch (IOException e) {
            throw unsound(e);
        }
        for (Bundle other : context.getBundles()) {
            if (name.equalsIgnoreCase(other.getSymbolicName())
                    && !other.getLocation().equals(location)) {
                throw new BundleException(taken(name, other.getLocation()));
            }
        }
    }

    private static String taken(String name, String location) {
        return location.startsWith(UnsignedBundle.LOCATION)
                ? "%s calls itself %s too. Delete one of the two files."
                        .formatted(location.substring(UnsignedBundle.LOCATION.length()), name)
                : "It calls itself %s, which is a part of Rollcall. Give it a symbolic name of its own."
                        .formatted(name);
    }

    static BundleException unsound(IOException e) {
        return new BundleException(
                "It is not sound: %s. Build it anew, with bnd.".formatted(e.getMessage()), e);
    }

    /**
     * @throws BundleException if it would put classes into another bundle, or offers what another
     *     offers
     */
    static void check(BundleContext context, Bundle bundle) throws BundleException {
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null) {
            throw new BundleException(
                    "It is a fragment, which would change another bundle. Make a bundle of it.");
        }
        Set<String> taken =
                Arrays.stream(context.getBundles())
                        .filter(other -> !other.equals(bundle))
                        .flatMap(Admission::exports)
                        .collect(Collectors.toSet());
        var twice = exports(bundle).collect(Collectors.toCollection(TreeSet::new));
        twice.retainAll(taken);
        if (!twice.isEmpty()) {
            throw new BundleException(
                    "It exports %s, which is there already. Import it instead of packing it."
                            .formatted(String.join(", ", twice)));
        }
    }

    private static Stream<String> exports(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Stream.of()
                : revision.getDeclaredCapabilities(PACKAGE_NAMESPACE).stream()
                        .map(capability -> capability.getAttributes().get(PACKAGE_NAMESPACE))
                        .map(Object::toString);
    }
}
