package org.rollcall.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Constants;
import org.rollcall.installation.Installer;
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
        Stream<String> logging =
                slf4j.stream().map(name -> name + ";version=" + version(Logger.class, "2.0.0"));
        // Libraries that know slf4j 1.7 alone are served too, as its own bundle does.
        Stream<String> others =
                Stream.of(
                        "org.slf4j;version=1.7.36",
                        "org.slf4j.helpers;version=1.7.36",
                        "picocli;version=" + CommandLine.VERSION);
        return Stream.of(logging, others, installation())
                .flatMap(packages -> packages)
                .collect(Collectors.joining(","));
    }

    /**
     * The packages about what is installed, as the manifest of their jar exports them: bundles were
     * built against those very versions.
     */
    private static Stream<String> installation() {
        String header;
        try (var jar = new JarFile(jar(Installer.class))) {
            header = jar.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
        } catch (IOException | URISyntaxException e) {
            throw new LaunchException(
                    "What Rollcall's own libraries offer can't be read (%s). Install Rollcall again."
                            .formatted(e),
                    e);
        }
        return Arrays.stream(Parser.parseHeader(header)).map(SharedPackages::declaration);
    }

    private static File jar(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String declaration(Clause clause) {
        return clause.getName() + ";version=" + clause.getAttribute(Constants.VERSION_ATTRIBUTE);
    }

    private static String version(Class<?> type, String orElse) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? orElse : version;
    }
}
