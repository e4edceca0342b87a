package org.rollcall.launcher;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import picocli.CommandLine;

/**
 * Packages of the launcher's class path that bundles share: logging, because it must work before
 * the framework does, and the command-line library, because launcher and bundles parse one command
 * line.
 */
final class SharedPackages {
    private SharedPackages() {}

    /** As the framework's property for extra system packages wants it. */
    static String declaration() {
        var slf4j = List.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi");
        String logging =
                slf4j.stream()
                        .map(name -> name + ";version=" + version(Logger.class, "2.0.0"))
                        .collect(Collectors.joining(","));
        return logging + ",picocli;version=" + CommandLine.VERSION;
    }

    private static String version(Class<?> type, String orElse) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? orElse : version;
    }
}
