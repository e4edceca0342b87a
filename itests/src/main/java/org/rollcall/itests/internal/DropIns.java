package org.rollcall.itests.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.rollcall.api.update.UnsignedBundle;

/** The drop-in folder, as a developer uses it. */
final class DropIns {
    private DropIns() {}

    static Path folder() {
        return Osgi.service(Path.class, "(rollcall.directory=home)").resolve("dropins");
    }

    static void switchOn() throws IOException {
        set(true);
        Osgi.await("the folder", () -> Files.isDirectory(folder()));
        // Else switching off may come before it, and find nothing to wait for.
        Osgi.await("somebody to watch", DropIns::isWatched);
    }

    static void switchOff() throws IOException {
        set(false);
        Osgi.await("nobody to watch", () -> !isWatched());
        Osgi.await("all to go", () -> running().isEmpty());
    }

    private static void set(boolean enabled) throws IOException {
        UpdateSite.admin()
                .getConfiguration("org.rollcall.dropins.Folder", "?")
                .update(FrameworkUtil.asDictionary(Map.of("enabled", enabled)));
    }

    private static boolean isWatched() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("fileinstall-"));
    }

    /** Deletes all files, and waits until nothing runs. */
    static void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Osgi.await("all to go", () -> running().isEmpty());
    }

    /** Symbolic names of the bundles that were dropped in and run. */
    static List<String> running() {
        return Arrays.stream(Osgi.context().getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(UnsignedBundle.LOCATION))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
    }
}
