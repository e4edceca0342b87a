package org.rollcall.itests.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Finds test classes by name, so that a new one can't be forgotten. */
final class TestClasses {
    private TestClasses() {}

    /**
     * All classes of a bundle whose names have an ending, by name.
     *
     * @param endings {@code Test}, or another for a run of its own, or several with commas
     */
    static List<Class<?>> in(Bundle bundle, String endings) {
        return Arrays.stream(endings.split(","))
                .flatMap(ending -> ending(bundle, ending).stream())
                .toList();
    }

    private static List<Class<?>> ending(Bundle bundle, String ending) {
        var classes = new ArrayList<Class<?>>();
        bundle
                .adapt(BundleWiring.class)
                .listResources(
                        "/org/rollcall/itests",
                        "*" + ending + ".class",
                        BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)
                .stream()
                .sorted()
                .forEach(
                        resource -> {
                            String name =
                                    resource.substring(0, resource.length() - ".class".length())
                                            .replace('/', '.');
                            try {
                                classes.add(bundle.loadClass(name));
                            } catch (ClassNotFoundException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        return classes;
    }
}
