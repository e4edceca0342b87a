package org.rollcall.installation.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.Versions;
import org.rollcall.util.io.Digests;

/**
 * One bundle that the container is to have.
 *
 * @param key stays the same from version to version
 * @param name for people
 * @param version for people
 * @param digest of its content; two units of one digest are the same
 * @param restart whether it can't be replaced while Rollcall runs
 * @param jar its file; null for one that is made of a feature's settings
 * @param content of one that is made; empty for a file
 */
public record InstallUnit(
        String key,
        String name,
        String version,
        String digest,
        boolean restart,
        Path jar,
        byte[] content) {

    static InstallUnit of(FeatureBundle bundle, Path jar) {
        String digest = bundle.sha256().isEmpty() ? jar.toString() : bundle.sha256();
        return new InstallUnit(
                bundle.key(),
                bundle.artifact(),
                bundle.version(),
                digest,
                bundle.restart(),
                jar,
                new byte[0]);
    }

    /**
     * A feature's default settings as a bundle for the Configurator: so they come, change and go
     * with the feature. What an administrator or the user sets goes before them.
     */
    static InstallUnit settings(Feature feature) {
        byte[] content = settingsJar(feature);
        return new InstallUnit(
                "settings:" + feature.name(),
                "settings of " + feature.name(),
                feature.version(),
                Digests.of(feature.configurations().getBytes(StandardCharsets.UTF_8)),
                false,
                null,
                content);
    }

    InputStream open() throws IOException {
        return jar == null ? new ByteArrayInputStream(content) : Files.newInputStream(jar);
    }

    /** Where the framework finds it at a start; files are read in place. */
    public String location() {
        return jar == null ? key : "reference:" + jar.toUri();
    }

    private static byte[] settingsJar(Feature feature) {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.rollcall.settings." + feature.name());
        main.putValue("Bundle-Version", Versions.of(feature.version()).toString());
        main.putValue("Bundle-Name", "Default settings of " + feature.title());
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.configurator)(version>=1.0)(!(version>=2.0)))\"");
        String json =
                """
                {":configurator:resource-version":1,%s"""
                        .formatted(feature.configurations().trim().substring(1));
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new JarEntry("OSGI-INF/configurator/defaults.json"));
            jar.write(json.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be written", e);
        }
        return bytes.toByteArray();
    }
}
