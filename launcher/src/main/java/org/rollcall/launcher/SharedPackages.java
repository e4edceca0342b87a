package org.rollcall.launcher;

import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.installation.Installation;
import org.slf4j.Logger;
import picocli.CommandLine;

/**
 * Packages of the launcher's class path that bundles share: logging, because it must work before
 * the framework does, the command-line library, because launcher and bundles parse one command
 * line, what is installed, because the launcher starts it and the update bundle changes it, and how
 * settings are read, because both sides read one file.
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
        // Libraries that know slf4j 1.7 alone are served too, as its own bundle does.
        return logging
                + ",org.slf4j;version=1.7.36,org.slf4j.helpers;version=1.7.36"
                + ",picocli;version="
                + CommandLine.VERSION
                + ",org.rollcall.installation;version="
                + version(Installation.class, "0")
                + ",org.rollcall.installation.settings;version=1.0.0";
    }

    private static String version(Class<?> type, String orElse) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? orElse : version;
    }
}
