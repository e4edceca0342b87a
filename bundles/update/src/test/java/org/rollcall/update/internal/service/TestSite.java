package org.rollcall.update.internal.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureRef;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Keys;
import org.rollcall.util.io.Digests;

/** A signed site in a folder, and its settings. */
final class TestSite {
    final String name;
    final Path folder;
    String[] features = {};
    boolean preReleases;
    private final KeyPair key = Keys.make();
    private final List<SiteFeature> all = new ArrayList<>();
    private long counter;

    TestSite(Path parent, String name) throws IOException {
        this.name = name;
        folder = parent.resolve(name);
        Files.createDirectories(folder.resolve("features"));
        Files.createDirectories(folder.resolve("bundles"));
    }

    SiteSettings settings() {
        return settings(name, folder.toString(), Keys.text(key.getPublic()));
    }

    SiteSettings settings(String siteName, String location, String... keys) {
        return new SiteSettings(siteName, location, keys, features, preReleases);
    }

    /** Publishes a feature of one bundle, whose content is this site's own. */
    FeatureRef publish(String feature, String version) throws IOException {
        Path jar = folder.resolve("jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(
                    "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: %s.%s\n\n"
                            .formatted(name, feature)
                            .getBytes(UTF_8));
        }
        String digest = Digests.of(jar);
        long size = Files.size(jar);
        Files.move(
                jar,
                folder.resolve(SiteIndex.bundlePath(digest)),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        byte[] json =
                """
                {"feature-resource-version":"1.0","id":"org.example:%s:%s",
                 "bundles":[{"id":"org.example:%s-%s:1.0.0","sha256":"%s"}]}
                """
                        .formatted(feature, version, name, feature, digest)
                        .getBytes(UTF_8);
        Feature read = Feature.parse(json, feature);
        Files.write(folder.resolve(SiteIndex.featurePath(read.ref().sha256())), json);
        all.add(
                new SiteFeature(
                        read.ref(),
                        feature,
                        json.length,
                        List.of(),
                        List.of(SiteBundle.of(read.bundles().get(0), size))));
        sign();
        return read.ref();
    }

    private void sign() throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        counter++;
        byte[] bytes = new SiteIndex(name, counter, now, now.plus(Duration.ofDays(9)), all).bytes();
        Files.write(folder.resolve(SiteIndex.FILE), bytes);
        Files.writeString(folder.resolve(SiteIndex.SIGNATURE), Keys.sign(key.getPrivate(), bytes));
    }
}
