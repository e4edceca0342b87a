package org.rollcall.itests.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.Constants;

/** A bundle's jar taken apart, to be changed and put together again. */
final class TestJar {
    private final Map<String, byte[]> entries = new TreeMap<>();
    private Manifest manifest;

    TestJar(Path jar) {
        try (var in = new JarInputStream(Files.newInputStream(jar))) {
            manifest = in.getManifest();
            for (JarEntry entry; (entry = in.getNextJarEntry()) != null; ) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty bundle. */
    TestJar(String symbolicName, String version) {
        manifest = new Manifest();
        header(Attributes.Name.MANIFEST_VERSION.toString(), "1.0");
        header(Constants.BUNDLE_MANIFESTVERSION, "2");
        header(Constants.BUNDLE_SYMBOLICNAME, symbolicName);
        header(Constants.BUNDLE_VERSION, version);
    }

    /** Sets a header of the manifest. */
    TestJar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Takes a header out. */
    TestJar without(String name) {
        manifest.getMainAttributes().remove(new Attributes.Name(name));
        return this;
    }

    String header(String name) {
        return manifest.getMainAttributes().getValue(name);
    }

    TestJar importing(String packages) {
        String imports = header(Constants.IMPORT_PACKAGE);
        return header(
                Constants.IMPORT_PACKAGE, imports == null ? packages : imports + "," + packages);
    }

    TestJar put(String entry, byte[] content) {
        entries.put(entry, content);
        return this;
    }

    /** Changes a text; it must be there and change. */
    TestJar edit(String entry, UnaryOperator<String> change) {
        String before = new String(entries.get(entry), UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing to change in " + entry);
        }
        return put(entry, after.getBytes(UTF_8));
    }

    /** Adds a class of this bundle of tests. */
    TestJar add(Class<?> type) {
        String entry = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(entry)) {
            return put(entry, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the bundle start with a class of this bundle of tests. */
    TestJar activator(Class<?> type) {
        String imports = header(Constants.IMPORT_PACKAGE);
        if (imports == null || !imports.matches("(.*,)?org\\.osgi\\.framework([;,].*)?")) {
            importing("org.osgi.framework");
        }
        return add(type).header(Constants.BUNDLE_ACTIVATOR, type.getName());
    }

    /** Adds a component. */
    TestJar component(String name, String xml) {
        String components = header("Service-Component");
        String entry = "OSGI-INF/" + name + ".xml";
        put(entry, xml.getBytes(UTF_8));
        return header("Service-Component", components == null ? entry : components + "," + entry);
    }

    /** Has the bundle bring a health check of the tag {@code data}. */
    TestJar check(Class<? extends HealthCheck> type) {
        return add(type)
                .importing("org.apache.felix.hc.api")
                .component(
                        "hostile",
                        """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="hostile">
                          <implementation class="%s"/>
                          <property name="hc.name" value="Hostile"/>
                          <property name="hc.tags" value="data"/>
                          <service><provide interface="org.apache.felix.hc.api.HealthCheck"/></service>
                        </scr:component>
                        """
                                .formatted(type.getName()));
    }

    /**
     * Writes the jar aside and moves it into place, as whoever watches must never see half of it.
     */
    void write(Path jar) {
        Path aside = jar.resolveSibling(jar.getFileName() + ".part");
        writeTo(aside);
        try {
            Files.move(aside, jar, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeTo(Path jar) {
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var entry : entries.entrySet()) {
                var made = new JarEntry(entry.getKey());
                made.setTime(0);
                out.putNextEntry(made);
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
