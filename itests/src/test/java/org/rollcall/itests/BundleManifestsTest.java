package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** What the built bundles say that they need of each other and of the launcher. */
class BundleManifestsTest {
    private static final String OURS = "org.rollcall.";

    private static final List<Import> imports = new ArrayList<>();

    /** Versions of packages, as our bundles and our jars of the launcher export them. */
    private static final Map<String, Version> exports = new HashMap<>();

    private record Import(String jar, String name, String range) {
        boolean hasCeiling() {
            return range != null && new VersionRange(range).getRight() != null;
        }

        boolean isOffered() {
            return exports.containsKey(name) && new VersionRange(range).includes(exports.get(name));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        Path bundles = Image.root().resolve("repository");
        Path tests = Path.of(System.getProperty("rollcall.itests"), "repository");
        for (Path folder : List.of(bundles, Image.root().resolve("lib"))) {
            for (Path jar : jars(folder)) {
                clauses(jar, Constants.EXPORT_PACKAGE)
                        .forEach(
                                clause ->
                                        exports.put(
                                                clause.getName(),
                                                Version.parseVersion(version(clause))));
            }
        }
        for (Path folder : List.of(bundles, tests)) {
            for (Path jar : jars(folder)) {
                clauses(jar, Constants.IMPORT_PACKAGE)
                        .filter(clause -> isOurs(clause.getName()))
                        .map(clause -> new Import(name(jar), clause.getName(), version(clause)))
                        .forEach(imports::add);
            }
        }
        assertTrue(imports.size() > 50, "Only %d imports of ours".formatted(imports.size()));
    }

    @Test
    void everyImportOfAPackageOfOursHasARange() {
        assertEquals(
                List.of(),
                imports.stream().filter(one -> !one.hasCeiling()).toList(),
                "Without a range the dry run of an update takes any version for good");
    }

    @Test
    void everyPackageOfOursIsOfferedInTheVersionThatIsImported() {
        assertEquals(List.of(), imports.stream().filter(one -> !one.isOffered()).toList());
    }

    @Test
    void nothingInternalIsOffered() {
        assertEquals(
                List.of(),
                exports.keySet().stream().filter(name -> name.contains(".internal")).toList());
    }

    @Test
    void theInstallationIsOfferedToBundlesInAVersionOfItsOwn() {
        assertTrue(exports.containsKey("org.rollcall.installation"), exports.toString());
        assertTrue(
                imports.stream()
                        .anyMatch(
                                one ->
                                        one.jar().startsWith("org.rollcall.update-")
                                                && one.name().equals("org.rollcall.installation")),
                imports.toString());
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> name(jar).startsWith(OURS)).toList();
        }
    }

    /** Whether a package is our own, or of a library that one of our bundles has inside. */
    private static boolean isOurs(String name) {
        return name.startsWith(OURS) || exports.containsKey(name);
    }

    private static Stream<Clause> clauses(Path path, String header) {
        try (var jar = new JarFile(path.toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(header);
            return Arrays.stream(value == null ? new Clause[0] : Parser.parseHeader(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Clause clause) {
        return clause.getAttribute(Constants.VERSION_ATTRIBUTE);
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }
}
