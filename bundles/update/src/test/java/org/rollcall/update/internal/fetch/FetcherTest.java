package org.rollcall.update.internal.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.installation.Feature;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.util.io.Digests;

class FetcherTest {
    @TempDir Path folder;
    private final Map<String, byte[]> site = new HashMap<>();
    private Map<String, String> installed = Map.of("org.rollcall:views", "views");

    @AfterEach
    void nothingIsLeft() throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path left : files) {
                assertFalse(left.getFileName().toString().startsWith("staging"), left.toString());
            }
        }
    }

    @Test
    void whatIsMissingIsFetched() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));

        List<String> fetched = fetch(feature);
        assertEquals(List.of(feature.ref().sha256(), feature.bundles().get(0).sha256()), fetched);
    }

    @Test
    void aBundleThatIsThereIsNotFetched() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));
        String there = feature.bundles().get(0).sha256();
        site.remove(SiteIndex.bundlePath(there));

        try (var staging = new Staging(folder)) {
            new Fetcher(transport(), there::equals, installed)
                    .fetch(feature, staging, Progress.none());
            assertEquals(1, staging.files().size());
        }
    }

    @Test
    void otherBytesAreRefused() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));
        String path = SiteIndex.bundlePath(feature.bundles().get(0).sha256());
        byte[] changed = site.get(path).clone();
        changed[changed.length / 2] ^= 1;
        site.put(path, changed);

        refused("is not the one that was signed", feature);
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));
        String path = SiteIndex.bundlePath(feature.bundles().get(0).sha256());
        site.put(path, java.util.Arrays.copyOf(site.get(path), 40));

        unreachable("was cut off after 40 of", feature);
    }

    @Test
    void aFileThatGoesOnIsRefused() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));
        String path = SiteIndex.bundlePath(feature.bundles().get(0).sha256());
        site.put(path, java.util.Arrays.copyOf(site.get(path), 1 << 20));

        refused("is longer than it should be", feature);
    }

    @Test
    void aSiteThatGoesMidwayIsTold() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));
        site.keySet().removeIf(path -> path.startsWith("bundles/"));

        unreachable("is missing", feature);
    }

    @Test
    void anotherFeatureThanTheIndexSaysIsRefused() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));
        SiteBundle bundle = feature.bundles().get(0);
        var lie =
                new SiteFeature(
                        feature.ref(),
                        "Views",
                        feature.size(),
                        List.of(),
                        List.of(new SiteBundle(bundle.id(), bundle.sha256(), bundle.size(), true)));

        refused("is not what its index says", lie);
    }

    @Test
    void aBundleWithAnothersNameIsRefused() throws Exception {
        installed = Map.of("org.rollcall:views", "views", "org.rollcall:clean", "clean");

        refused("would take the place of another", feature("views", jar("clean", Map.of())));
        refused("would take the place of another", feature("views", jar("other", Map.of())));
    }

    @Test
    void aNameThatDiffersInCaseAloneIsRefused() throws Exception {
        installed = Map.of("org.rollcall:clean", "org.rollcall.clean");
        refused(
                "would take the place of another",
                feature("Views", jar("Org.Rollcall.Clean", Map.of())));
        refused(
                "would take the place of another",
                feature("org.rollcall.Clean", jar("org.rollcall.Clean", Map.of())));
        refused("would take the place of another", feature("Views", jar("views", Map.of())));
    }

    @Test
    void aFragmentIsRefusedAlsoOneOfTheFramework() throws Exception {
        for (String host : List.of("org.rollcall.clean", "system.bundle; extension:=framework")) {
            refused(
                    "is a fragment, which would change " + host.split(";")[0],
                    feature("views", jar("views\nFragment-Host: " + host, Map.of())));
        }
    }

    @Test
    void aSecondManifestIsRefused() throws Exception {
        byte[] second = "Import-Package: not.there\n".getBytes(UTF_8);
        refused(
                "a second manifest",
                feature(
                        "views",
                        jar(
                                "views\nMulti-Release: true",
                                Map.of("META-INF/versions/9/OSGI-INF/MANIFEST.MF", second))));
    }

    @Test
    void settingsThatDecideWhomToBelieveAreRefused() throws Exception {
        for (String pid :
                List.of(
                        "org.rollcall.update.Site~evil",
                        "org.rollcall.update.Looking",
                        "org.rollcall.dropins.Folder",
                        "org.apache.felix.fileinstall~evil",
                        "org.rollcall.\\u0075pdate.Site~evil")) {
            refused(
                    "are for an administrator alone to set",
                    feature("views", jar("views", Map.of()), "{\"%s\": {}}".formatted(pid)));
        }
        fetch(feature("views", jar("views", Map.of()), "{\"org.rollcall.views.Stale\": {}}"));
    }

    @Test
    void aJarThatLeadsOutOfItselfIsRefused() throws Exception {
        for (String path : List.of("../evil", "a/../../evil", "/evil", "C:/evil", "a\\evil")) {
            refused(
                    "leads out of it",
                    feature("views", jar("views", Map.of(path, new byte[] {1}))));
        }
    }

    @Test
    void whatIsNoBundleIsRefused() throws Exception {
        refused("is not sound", feature("views", "no jar at all".getBytes(UTF_8)));
        refused("its manifest has no symbolic name", feature("views", jar(null, Map.of())));
    }

    @Test
    void aFullDiskIsToldAndLeavesNothing() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));
        SiteException e =
                assertThrows(
                        SiteException.class,
                        () -> {
                            try (var staging = new FullAfter(folder, 300)) {
                                fetcher().fetch(feature, staging, Progress.none());
                            }
                        });
        assertTrue(e.getMessage().contains("No space left"), e.getMessage());
        assertTrue(e.getMessage().contains("Make room"), e.getMessage());
    }

    @Test
    void itCanBeCancelled() throws Exception {
        SiteFeature feature = feature("views", jar("views", Map.of()));
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        // Nobody watches.
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancellationException.class,
                () -> {
                    try (var staging = new Staging(folder)) {
                        fetcher().fetch(feature, staging, cancelled);
                    }
                });
    }

    @Test
    void whatADeadProcessHasLeftGoes() throws Exception {
        Path left = Files.createDirectories(folder.resolve("staging-999999999"));
        Files.writeString(left.resolve("part"), "half");
        Path others = Files.createDirectories(folder.resolve("staging-notes"));
        try (var staging = new Staging(folder)) {
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(others));
            assertTrue(staging.files().isEmpty());
            Staging.clearLeft(folder);
            assertTrue(Files.exists(staging.place("a").getParent()));
        }
        Files.delete(others);
    }

    private List<String> fetch(SiteFeature feature) throws Exception {
        try (var staging = new Staging(folder)) {
            fetcher().fetch(feature, staging, Progress.none());
            for (var file : staging.files().entrySet()) {
                assertEquals(file.getKey(), Digests.of(file.getValue()));
            }
            return List.copyOf(staging.files().keySet());
        }
    }

    private Fetcher fetcher() {
        return new Fetcher(transport(), sha256 -> false, installed);
    }

    private void refused(String message, SiteFeature feature) {
        failed(Why.REFUSED, message, feature);
    }

    private void unreachable(String message, SiteFeature feature) {
        failed(Why.UNREACHABLE, message, feature);
    }

    private void failed(Why why, String message, SiteFeature feature) {
        SiteException e = assertThrows(SiteException.class, () -> fetch(feature));
        assertTrue(e.getMessage().contains(message), e.getMessage());
        assertEquals(why, e.why(), e.getMessage());
    }

    private Transport transport() {
        return (path, most, to, progress) -> {
            byte[] bytes = site.get(path);
            if (bytes != null) {
                try {
                    Bytes.pass(
                            new java.io.ByteArrayInputStream(bytes),
                            path,
                            most,
                            to,
                            new Pace(java.time.Duration.ofMinutes(1), System.nanoTime()),
                            progress);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return bytes != null;
        };
    }

    /** Puts a feature of one bundle onto the site. */
    private SiteFeature feature(String name, byte[] jar) {
        return feature(name, jar, "{}");
    }

    private SiteFeature feature(String name, byte[] jar, String settings) {
        String digest = Digests.of(jar);
        byte[] json =
                """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.rollcall:%s:2.0.0",
                  "bundles": [ { "id": "org.rollcall:%s:2.0.0", "sha256": "%s" } ],
                  "configurations": %s
                }
                """
                        .formatted(name, name, digest, settings)
                        .getBytes(UTF_8);
        Feature feature = Feature.parse(json, name);
        site.put(SiteIndex.featurePath(feature.ref().sha256()), json);
        site.put(SiteIndex.bundlePath(digest), jar);
        return new SiteFeature(
                feature.ref(),
                name,
                json.length,
                List.of(),
                List.of(SiteBundle.of(feature.bundles().get(0), jar.length)));
    }

    private static byte[] jar(String symbolicName, Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            String manifest =
                    "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n"
                            + (symbolicName == null
                                    ? ""
                                    : "Bundle-SymbolicName: " + symbolicName + "\n")
                            + "Bundle-Version: 2.0.0\n\n";
            zip.write(manifest.getBytes(UTF_8));
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A volume that is full after so many bytes. */
    private static final class FullAfter extends Staging {
        private long left;

        FullAfter(Path parent, long bytes) throws IOException {
            super(parent);
            left = bytes;
        }

        @Override
        OutputStream write(Path file) throws IOException {
            return new FilterOutputStream(super.write(file)) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    left -= length;
                    if (left < 0) {
                        throw new IOException("No space left on device");
                    }
                    out.write(bytes, offset, length);
                }
            };
        }
    }
}
