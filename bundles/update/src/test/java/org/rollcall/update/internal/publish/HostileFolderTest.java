package org.rollcall.update.internal.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Keys;
import org.rollcall.update.internal.trust.Rotation;
import org.rollcall.util.io.Digests;

/** Somebody without a key writes to the folder of a site; then the publisher publishes. */
class HostileFolderTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final KeyPair thief = Keys.make();
    private Path site;

    @BeforeEach
    void publishOnce() throws Exception {
        site = folder.resolve("site");
        assertEquals(0, run("--new-key", path("keys/first")));
        built("views", "1.0.0", "one");
        assertEquals(0, publish("--name", "school"), err::toString);
    }

    @Test
    void anIndexThatSomebodyMadeLongerIsNotSigned() throws Exception {
        SiteIndex before = index();
        var features = new ArrayList<>(before.features());
        features.add(plant("views", "6.6.6", "evil"));
        SiteIndex longer = with(before, 2, features);
        Files.write(site.resolve(SiteIndex.FILE), longer.bytes());

        refusedToGoOn();
        byte[] theirs = Keys.sign(thief.getPrivate(), longer.bytes()).getBytes(UTF_8);
        Files.write(site.resolve(SiteIndex.SIGNATURE), theirs);
        refusedToGoOn();
        Files.delete(site.resolve(SiteIndex.SIGNATURE));
        refusedToGoOn();
        assertArrayEquals(longer.bytes(), Files.readAllBytes(site.resolve(SiteIndex.FILE)));
    }

    @Test
    void aKeyThatOnlySaysThatOursReplacedItIsNotGoneOnWith() throws Exception {
        SiteIndex planted = with(index(), 5, List.of(plant("views", "6.6.6", "evil")));
        String ours = KeyFiles.readOpen(folder.resolve("keys/first"));
        Files.write(site.resolve(SiteIndex.FILE), planted.bytes());
        Files.writeString(
                site.resolve(SiteIndex.SIGNATURE), Keys.sign(thief.getPrivate(), planted.bytes()));
        Files.write(
                site.resolve(Rotation.FILE),
                Rotation.bytes(
                        List.of(
                                Rotation.sign(
                                        "school",
                                        Keys.text(thief.getPublic()),
                                        thief.getPrivate(),
                                        ours))));

        refusedToGoOn();
    }

    @Test
    void aPlantedNumberIsNotSigned() throws Exception {
        for (long counter : new long[] {Long.MAX_VALUE, SiteIndex.MOST_COUNTER, 99}) {
            SiteIndex planted = with(index(), counter, index().features());
            byte[] before = Files.readAllBytes(site.resolve(SiteIndex.FILE));
            Files.write(site.resolve(SiteIndex.FILE), planted.bytes());
            refusedToGoOn();
            Files.write(site.resolve(SiteIndex.FILE), before);
        }
        assertEquals(0, renew(), err::toString);
        assertEquals(2, index().counter());
    }

    @Test
    void afterTheLargestNumberOnlyANewKeyHelps() throws Exception {
        SiteIndex far = with(index(), SiteIndex.MOST_COUNTER, index().features());
        Files.write(site.resolve(SiteIndex.FILE), far.bytes());
        Files.writeString(
                site.resolve(SiteIndex.SIGNATURE),
                Keys.sign(KeyFiles.readSecret(folder.resolve("keys/first")), far.bytes()));

        assertEquals(3, renew());
        told("the largest number there is");
        assertEquals(0, run("--new-key", path("keys/second")));
        site = folder.resolve("new site");
        assertEquals(
                0, publish("--name", "school", "--rotate-to", path("keys/second")), err::toString);
        assertEquals(1, index().counter());
    }

    @Test
    void unknownFilesAreNeverSignedAndOthersFilesStay() throws Exception {
        SiteFeature planted = plant("data", "6.6.6", "evil");
        Files.writeString(site.resolve("features/notes.txt"), "mine");
        built("views", "1.1.0", "two");

        assertEquals(0, publish(), err::toString);
        assertEquals(
                List.of("views 1.1.0", "views 1.0.0"),
                index().features().stream().map(f -> f.ref().toString()).toList());
        assertTrue(Files.notExists(site.resolve(SiteIndex.featurePath(planted.ref().sha256()))));
        assertTrue(Files.exists(site.resolve("features/notes.txt")));
    }

    @Test
    void aFileThatWasChangedOrIsMissingIsNamedAndNothingIsSigned() throws Exception {
        SiteFeature feature = index().features().get(0);
        Path jar = site.resolve(SiteIndex.bundlePath(feature.bundles().get(0).sha256()));
        Path json = site.resolve(SiteIndex.featurePath(feature.ref().sha256()));
        for (Path file : List.of(jar, json)) {
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            changed[0] ^= 1;
            Files.write(file, changed);
            assertEquals(3, renew());
            told(file + ", a file of views 1.0.0, is missing or was changed");
            Files.delete(file);
            assertEquals(3, renew());
            told("publish views 1.0.0 again out of its own build");
            Files.write(file, whole);
        }
        Files.delete(jar);
        assertEquals(0, publish(), err::toString);
        assertEquals(2, index().counter());
        assertTrue(Files.exists(jar));
    }

    @Test
    void whatIsNoOrdinaryFileIsNamedSoon() throws Exception {
        Path file = site.resolve(SiteIndex.FILE);
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(3, renew());
        told(file + " is no ordinary file");
        Files.delete(file);
        try (var holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.setLength(10L << 30);
        }
        assertEquals(3, assertTimeoutPreemptively(SOON, () -> renew()));
        told("is longer than it should be");
        Files.delete(file);
        Files.write(file, whole);

        Path pipe = site.resolve(SiteIndex.SIGNATURE);
        Files.delete(pipe);
        assumeTrue(pipe(pipe), "pipes can be made");
        assertEquals(3, assertTimeoutPreemptively(SOON, () -> renew()));
        told(pipe + " is no ordinary file");
        assertTrue(pipe(site.resolve("index.json.part")));
        Path jar = site.resolve(SiteIndex.bundlePath(bundleDigest()));
        Files.delete(jar);
        assertTrue(pipe(jar));
        Files.delete(pipe);
        Files.writeString(
                pipe, Keys.sign(KeyFiles.readSecret(folder.resolve("keys/first")), whole));
        assertEquals(3, assertTimeoutPreemptively(SOON, () -> renew()));
        told(jar + " is no ordinary file");
        Files.delete(jar);
        assertEquals(0, assertTimeoutPreemptively(SOON, () -> publish()), err::toString);
    }

    @Test
    void aFolderThatLeadsElsewhereIsNotCleared() throws Exception {
        Path precious = Files.createDirectory(folder.resolve("precious"));
        Files.writeString(precious.resolve("f".repeat(64) + ".jar"), "mine");
        Path bundles = site.resolve("bundles");
        Files.move(bundles, site.resolve("moved"));
        assumeTrue(link(bundles, precious), "links can be made");

        assertEquals(3, publish());
        told("is a link that leads elsewhere");
        assertTrue(Files.exists(precious.resolve("f".repeat(64) + ".jar")));
    }

    @Test
    void aChangeOfKeysThatWasCutOffIsMadeAgain() throws Exception {
        byte[] index = Files.readAllBytes(site.resolve(SiteIndex.FILE));
        byte[] signature = Files.readAllBytes(site.resolve(SiteIndex.SIGNATURE));
        assertEquals(0, run("--new-key", path("keys/second")));
        assertEquals(0, renew("--rotate-to", path("keys/second")), err::toString);
        Files.write(site.resolve(SiteIndex.FILE), index);
        Files.write(site.resolve(SiteIndex.SIGNATURE), signature);

        assertEquals(3, renew());
        told("has said that");
        assertEquals(0, renew("--rotate-to", path("keys/second")), err::toString);
        assertEquals(0, renew("--rotate-to", path("keys/second")), err::toString);
        assertEquals(1, Rotation.parse(Files.readAllBytes(site.resolve(Rotation.FILE))).size());
    }

    @Test
    void aRefusedChangeOfKeysLeavesTheSiteAsItWas() throws Exception {
        assertEquals(0, run("--new-key", path("keys/second")));
        Files.delete(site.resolve(SiteIndex.bundlePath(bundleDigest())));

        assertEquals(3, renew("--rotate-to", path("keys/second")));
        assertTrue(Files.notExists(site.resolve(Rotation.FILE)));
    }

    private void refusedToGoOn() throws Exception {
        byte[] before = Files.readAllBytes(site.resolve(SiteIndex.FILE));
        assertEquals(3, renew());
        told("was not signed by the key");
        built("views", "1.1.0", "two");
        assertEquals(3, publish("--name", "school"));
        told("Put back a copy of the site that you trust");
        assertArrayEquals(before, Files.readAllBytes(site.resolve(SiteIndex.FILE)));
    }

    private void told(String words) {
        assertTrue(err.toString().contains(words), err::toString);
        err.getBuffer().setLength(0);
    }

    private String bundleDigest() throws Exception {
        return index().features().get(0).bundles().get(0).sha256();
    }

    private SiteIndex index() throws Exception {
        return SiteIndex.parse(Files.readAllBytes(site.resolve(SiteIndex.FILE)));
    }

    private static SiteIndex with(SiteIndex index, long counter, List<SiteFeature> features) {
        return new SiteIndex(index.site(), counter, Instant.EPOCH, index.expires(), features);
    }

    /** Puts files of a feature there, as whoever can write to the folder. */
    private SiteFeature plant(String name, String version, String content) throws Exception {
        byte[] jar = content.getBytes(UTF_8);
        byte[] json =
                """
                {"feature-resource-version":"1.0","id":"org.example:%s:%s",
                 "bundles":[{"id":"org.example:%s:%s","sha256":"%s"}]}
                """
                        .formatted(name, version, name, version, Digests.of(jar))
                        .getBytes(UTF_8);
        Feature feature = Feature.parse(json, name);
        FeatureBundle bundle = feature.bundles().get(0);
        Files.write(site.resolve(SiteIndex.bundlePath(bundle.sha256())), jar);
        Files.write(site.resolve(SiteIndex.featurePath(feature.ref().sha256())), json);
        return new SiteFeature(
                feature.ref(),
                name,
                json.length,
                List.of(),
                List.of(SiteBundle.of(bundle, jar.length)));
    }

    private static boolean pipe(Path file) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private int renew(String... more) {
        return run(with(new String[] {site.toString(), "--key", path("keys/first")}, more));
    }

    private int publish(String... more) {
        return run(
                with(
                        new String[] {
                            site.toString(), "--key", path("keys/first"), "--from", path("built")
                        },
                        more));
    }

    private static String[] with(String[] first, String[] more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private int run(String... arguments) {
        return new PublishCommand()
                .run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void built(String name, String version, String content) throws Exception {
        Path built = folder.resolve("built");
        Files.createDirectories(built.resolve("features"));
        Files.createDirectories(built.resolve("repository"));
        Files.writeString(built.resolve("repository/%s-%s.jar".formatted(name, version)), content);
        Files.writeString(
                built.resolve("features/%s.json".formatted(name)),
                """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:%s:%s",
                  "bundles": [ { "id": "org.example:%s:%s" } ]
                }
                """
                        .formatted(name, version, name, version));
    }
}
