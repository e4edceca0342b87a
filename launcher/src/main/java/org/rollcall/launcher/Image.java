package org.rollcall.launcher;

import java.nio.file.Path;

/**
 * The installed product's folder.
 *
 * @param root the folder that holds {@code bin}, {@code features} and {@code repository}
 */
record Image(Path root) {

    /** The image that the start script named. */
    static Image current() {
        String root = System.getProperty("rollcall.image");
        if (root == null) {
            throw new LaunchException(
                    "Rollcall was not started by its own bin/rollcall: the system property"
                            + " rollcall.image is missing.");
        }
        return new Image(Path.of(root).toAbsolutePath().normalize());
    }

    Path features() {
        return root.resolve("features");
    }

    Path repository() {
        return root.resolve("repository");
    }

    Path configuration() {
        return root.resolve("configuration");
    }

    /** The product's version; {@code development} where classes were not packed. */
    static String version() {
        String version = Image.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
