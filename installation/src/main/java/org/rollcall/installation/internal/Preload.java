package org.rollcall.installation.internal;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.rollcall.util.concurrent.Threads;

/**
 * Loads and verifies a bundle's classes on a thread of its own while the bundle starts. Else the
 * window's thread would do so, class by class, while it makes views anew, and stand still for it.
 */
final class Preload {
    private static final String ENDING = ".class";

    private Preload() {}

    /**
     * Begins, and does not wait.
     *
     * @param bundle left alone if it is not resolved
     */
    static void begin(Bundle bundle) {
        if (bundle.getState() != Bundle.RESOLVED) {
            return;
        }
        Thread thread =
                Threads.daemon("update: reading " + bundle.getSymbolicName(), () -> load(bundle));
        thread.setContextClassLoader(Preload.class.getClassLoader());
        thread.start();
    }

    private static void load(Bundle bundle) {
        try {
            for (URL entry : entries(bundle)) {
                if ((bundle.getState() & (Bundle.UNINSTALLED | Bundle.STOPPING)) != 0) {
                    return;
                }
                load(bundle, entry.getPath());
            }
        } catch (IllegalStateException e) {
            return; // It has gone meanwhile, and with it the need.
        }
    }

    private static List<URL> entries(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries("/", "*" + ENDING, true);
        return found == null ? List.of() : Collections.list(found);
    }

    private static void load(Bundle bundle, String path) {
        String name = path.substring(1, path.length() - ENDING.length()).replace('/', '.');
        try {
            // Asking for its methods has the JVM verify it, but runs nothing of it.
            var unused = bundle.loadClass(name).getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError e) {
            return; // Whoever needs it will be told; most often nobody does.
        }
    }
}
