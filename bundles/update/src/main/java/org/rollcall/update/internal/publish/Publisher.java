package org.rollcall.update.internal.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.Seal;
import org.rollcall.installation.Sha256;
import org.rollcall.installation.Versions;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Keys;
import org.rollcall.update.internal.trust.Rotation;

/**
 * Puts features onto an update site in a folder, and signs it. Files come first, then the index and
 * its signature; what readers see in between does not verify, and they try again.
 */
final class Publisher {
    private final Path site;

    /**
     * @param site folder; made if it is missing
     */
    Publisher(Path site) {
        this.site = site;
    }

    /**
     * What to sign with and for how long.
     *
     * @param name the site's name; empty for the one it has
     * @param key the public key that belongs to the secret one
     */
    record Signing(String name, PrivateKey secret, String key, Duration validity) {}

    /**
     * Publishes features of a folder like an image's.
     *
     * @param built holds {@code features/*.json} and {@code repository/*.jar}
     * @param names of the features; empty for all
     * @param keep how many versions of each feature stay on the site
     * @throws SiteException if what is there can't be gone on with
     */
    SiteIndex publish(Path built, List<String> names, int keep, Signing signing)
            throws IOException, SiteException {
        Files.createDirectories(site.resolve("features"));
        Files.createDirectories(site.resolve("bundles"));
        var features = new LinkedHashMap<String, SiteFeature>();
        List<SiteFeature> before = published(signing);
        before.forEach(feature -> features.put(feature.ref().toString(), feature));
        for (Path file : files(built, names)) {
            SiteFeature feature = put(file, built.resolve("repository"));
            SiteFeature same = features.put(feature.ref().toString(), feature);
            if (same != null && !same.ref().equals(feature.ref())) {
                throw SiteException.refused(
                        "%s is on the site already, with other content. Raise the version: what was published is never changed.",
                        feature.ref());
            }
        }
        SiteIndex index = sign(newest(features, keep), signing);
        tidy(before, index.features());
        return index;
    }

    /** Signs what is on the site again, as before it expires. */
    SiteIndex renew(Signing signing) throws IOException, SiteException {
        return sign(published(signing), signing);
    }

    /** Has a key name another that takes its place; the next signature must be by that one. */
    void rotate(String name, PrivateKey old, String from, String to)
            throws IOException, SiteException {
        Path file = site.resolve(Rotation.FILE);
        List<Rotation> rotations =
                Files.exists(file)
                        ? new ArrayList<>(Rotation.parse(Files.readAllBytes(file)))
                        : new ArrayList<>();
        rotations.add(Rotation.sign(name, from, old, to));
        replace(file, Rotation.bytes(rotations));
    }

    /** The site's name as its index tells it; empty if there is none. */
    String name() throws IOException, SiteException {
        Path file = site.resolve(SiteIndex.FILE);
        return Files.exists(file) ? SiteIndex.parse(Files.readAllBytes(file)).site() : "";
    }

    private List<SiteFeature> published(Signing signing) throws IOException, SiteException {
        Path file = site.resolve(SiteIndex.FILE);
        if (!Files.exists(file)) {
            if (signing.name().isEmpty()) {
                throw SiteException.refused("A new site needs a name: --name NAME.");
            }
            return List.of();
        }
        SiteIndex index = SiteIndex.parse(Files.readAllBytes(file));
        if (!signing.name().isEmpty() && !signing.name().equals(index.site())) {
            throw SiteException.refused(
                    "The site is called '%s', and a site keeps its name.", index.site());
        }
        return index.features();
    }

    private static List<Path> files(Path built, List<String> names)
            throws IOException, SiteException {
        var files = new ArrayList<Path>();
        Path folder = built.resolve("features");
        if (names.isEmpty()) {
            try (var all = Files.newDirectoryStream(folder, "*.json")) {
                all.forEach(files::add);
            }
        }
        for (String name : names) {
            files.add(folder.resolve(name + ".json"));
        }
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw SiteException.refused("There is no feature file %s.", file);
            }
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /** Puts a feature's file and jars onto the site. */
    private SiteFeature put(Path file, Path repository) throws IOException, SiteException {
        byte[] json = Seal.seal(Files.readString(file, UTF_8), repository).getBytes(UTF_8);
        Feature feature = Feature.parse(json, file.toString());
        var bundles = new ArrayList<SiteBundle>();
        for (FeatureBundle bundle : feature.bundles()) {
            Path jar = repository.resolve(bundle.fileName());
            if (!Files.exists(jar) || !Sha256.of(jar).equals(bundle.sha256())) {
                throw SiteException.refused(
                        "%s is missing, or is not the jar that %s names.", jar, file);
            }
            bundles.add(SiteBundle.of(bundle, Files.size(jar)));
            Path target = site.resolve(SiteIndex.bundlePath(bundle.sha256()));
            if (!Files.exists(target)) {
                replace(target, Files.readAllBytes(jar));
            }
        }
        replace(site.resolve(SiteIndex.featurePath(feature.ref().sha256())), json);
        return new SiteFeature(
                feature.ref(), feature.title(), json.length, feature.changes(), bundles);
    }

    private static List<SiteFeature> newest(Map<String, SiteFeature> features, int keep) {
        Comparator<SiteFeature> byVersion =
                (one, other) -> Versions.compare(other.ref().version(), one.ref().version());
        var kept = new ArrayList<SiteFeature>();
        features.values().stream()
                .sorted(
                        Comparator.comparing((SiteFeature f) -> f.ref().name())
                                .thenComparing(byVersion))
                .forEach(
                        feature -> {
                            long same =
                                    kept.stream()
                                            .filter(
                                                    k ->
                                                            k.ref()
                                                                    .name()
                                                                    .equals(feature.ref().name()))
                                            .count();
                            if (same < keep) {
                                kept.add(feature);
                            }
                        });
        return kept;
    }

    private SiteIndex sign(List<SiteFeature> features, Signing signing)
            throws IOException, SiteException {
        Path file = site.resolve(SiteIndex.FILE);
        long counter = Files.exists(file) ? SiteIndex.parse(Files.readAllBytes(file)).counter() : 0;
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String name = signing.name().isEmpty() ? name() : signing.name();
        var index = new SiteIndex(name, counter + 1, now, now.plus(signing.validity()), features);
        byte[] bytes = index.bytes();
        String signature = Keys.sign(signing.secret(), bytes);
        if (!Keys.verify(signing.key(), bytes, signature)) {
            throw SiteException.refused("The secret key and the public key are not a pair.");
        }
        replace(site.resolve(SiteIndex.SIGNATURE), (signature + "\n").getBytes(UTF_8));
        replace(file, bytes);
        return index;
    }

    /**
     * Deletes files that neither this index nor the one before names: whoever has begun to fetch by
     * that one can go on.
     */
    private void tidy(List<SiteFeature> before, List<SiteFeature> now) throws IOException {
        Set<Path> named = new HashSet<>();
        for (SiteFeature feature : Stream.concat(before.stream(), now.stream()).toList()) {
            named.add(site.resolve(SiteIndex.featurePath(feature.ref().sha256())));
            for (SiteBundle bundle : feature.bundles()) {
                named.add(site.resolve(SiteIndex.bundlePath(bundle.sha256())));
            }
        }
        for (String folder : List.of("features", "bundles")) {
            try (var files = Files.newDirectoryStream(site.resolve(folder))) {
                for (Path file : files) {
                    if (!named.contains(file)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(aside, bytes);
        try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
