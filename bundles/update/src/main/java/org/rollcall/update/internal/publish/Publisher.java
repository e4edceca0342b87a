package org.rollcall.update.internal.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.FeatureDigests;
import org.rollcall.installation.Versions;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Keys;
import org.rollcall.update.internal.trust.Rotation;
import org.rollcall.util.io.Digests;

/**
 * Puts features onto an update site in a folder, and signs it. Files come first, then the index and
 * its signature; what readers see in between does not verify, and they try again. What the folder
 * holds is signed again only if the publisher's own key has signed it before.
 */
final class Publisher {
    private final SiteFolder site;

    /**
     * @param site folder; made if it is missing
     */
    Publisher(Path site) {
        this.site = new SiteFolder(site);
    }

    /**
     * A key.
     *
     * @param open the public key that belongs to the secret one
     */
    record Pair(PrivateKey secret, String open) {

        String sign(byte[] bytes) throws SiteException {
            String signature = Keys.sign(secret, bytes);
            if (!Keys.verify(open, bytes, signature)) {
                throw SiteException.refused(
                        "The secret key and the public key %s are not a pair.", Keys.id(open));
            }
            return signature;
        }
    }

    /**
     * What to sign with and for how long.
     *
     * @param name the site's name; empty for the one it has
     * @param replaced a key that says that this one takes its place; empty as a rule
     */
    record Signing(String name, Pair key, Optional<Pair> replaced, Duration validity) {

        /** Public keys by which the index that is there may be signed. */
        List<String> known() {
            return Stream.concat(replaced.stream(), Stream.of(key)).map(Pair::open).toList();
        }
    }

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
        SiteIndex before = before(signing);
        site.make();
        var features = new LinkedHashMap<String, SiteFeature>();
        before.features().forEach(feature -> features.put(feature.ref().toString(), feature));
        for (Path file : files(built, names)) {
            SiteFeature feature = put(file, built.resolve("repository"));
            SiteFeature same = features.put(feature.ref().toString(), feature);
            if (same != null && !same.ref().equals(feature.ref())) {
                throw SiteException.refused(
                        "%s is on the site already, with other content. Raise the version: what was published is never changed.",
                        feature.ref());
            }
        }
        SiteIndex index = sign(before, newest(features, keep), signing);
        site.tidy(before.features(), index.features());
        return index;
    }

    /** Signs what is on the site again, as before it expires. */
    SiteIndex renew(Signing signing) throws IOException, SiteException {
        SiteIndex before = before(signing);
        site.make();
        return sign(before, before.features(), signing);
    }

    /** The index that is gone on with; one without features where there is none. */
    private SiteIndex before(Signing signing) throws IOException, SiteException {
        Optional<SiteIndex> found = site.index(signing.known());
        String name = signing.name();
        if (found.isEmpty()) {
            if (name.isEmpty()) {
                throw SiteException.refused("A new site needs a name: --name NAME.");
            }
            return new SiteIndex(name, 0, Instant.EPOCH, Instant.EPOCH, List.of());
        }
        SiteIndex index = found.get();
        if (!name.isEmpty() && !name.equals(index.site())) {
            throw SiteException.refused(
                    "The site is called '%s', and a site keeps its name.", index.site());
        }
        if (index.counter() == SiteIndex.MOST_COUNTER) {
            throw SiteException.refused(
                    "Its index has the largest number there is, so none can follow: whoever signed it wanted that."
                            + " Make a new key; then publish all from the build into an empty folder, with --key OLD --rotate-to NEW --name %s.",
                    index.site());
        }
        return index;
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
        byte[] json = FeatureDigests.add(Files.readString(file, UTF_8), repository).getBytes(UTF_8);
        Feature feature = Feature.parse(json, file.toString());
        var bundles = new ArrayList<SiteBundle>();
        for (FeatureBundle bundle : feature.bundles()) {
            Path jar = repository.resolve(bundle.fileName());
            if (!Files.exists(jar) || !Digests.of(jar).equals(bundle.sha256())) {
                throw SiteException.refused(
                        "%s is missing, or is not the jar that %s names.", jar, file);
            }
            var told = SiteBundle.of(bundle, Files.size(jar));
            bundles.add(told);
            site.put(jar, told);
        }
        site.replace(SiteIndex.featurePath(feature.ref().sha256()), json);
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

    private SiteIndex sign(SiteIndex before, List<SiteFeature> features, Signing signing)
            throws IOException, SiteException {
        List<Rotation> rotations = rotations(before.site(), signing);
        site.check(features);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var index =
                new SiteIndex(
                        before.site(),
                        before.counter() + 1,
                        now,
                        now.plus(signing.validity()),
                        features);
        byte[] bytes = index.bytes();
        String signature = signing.key().sign(bytes);
        if (signing.replaced().isPresent()) {
            site.replace(Rotation.FILE, Rotation.bytes(rotations));
        }
        site.replace(SiteIndex.SIGNATURE, (signature + "\n").getBytes(UTF_8));
        site.replace(SiteIndex.FILE, bytes);
        return index;
    }

    /** The changes of keys that stand on the site from now on. */
    private List<Rotation> rotations(String name, Signing signing)
            throws IOException, SiteException {
        List<Rotation> rotations = site.rotations(name);
        String key = signing.key().open();
        if (signing.replaced().isPresent()) {
            Pair old = signing.replaced().get();
            old.sign(new byte[0]); // is it a pair?
            rotations.removeIf(one -> one.from().equals(old.open()) && one.to().equals(key));
            refuseReplaced(rotations, old.open());
            rotations.add(Rotation.sign(name, old.open(), old.secret(), key));
        }
        refuseReplaced(rotations, key);
        return rotations;
    }

    /** Nobody would believe what it signs. */
    private static void refuseReplaced(List<Rotation> rotations, String key) throws SiteException {
        for (Rotation one : rotations) {
            if (one.from().equals(key)) {
                throw SiteException.refused(
                        "The key %s has said that %s takes its place, so nobody believes it any more. Sign by that one.",
                        Keys.id(key), Keys.id(one.to()));
            }
        }
    }
}
