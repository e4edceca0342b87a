package org.rollcall.update.internal.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Rotation;
import org.rollcall.update.internal.trust.Trust;

class PublishCommandTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeKey() {
        assertEquals(0, run("--new-key", path("keys/first")));
    }

    @Test
    void aKeyIsMadeForItsOwnerAloneAndNeverOverwritten() throws Exception {
        assertTrue(out.toString().contains(path("keys/first.key")), out.toString());
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("keys/first.key"))));
        }
        assertEquals(3, run("--new-key", path("keys/first")));
        assertTrue(err.toString().contains("there is a key already"), err.toString());
        String open = Files.readString(folder.resolve("keys/first.pub"));
        Files.delete(folder.resolve("keys/first.key"));
        assertEquals(3, run("--new-key", path("keys/first")));
        assertTrue(err.toString().contains(path("keys/first.pub")), err.toString());
        assertEquals(open, Files.readString(folder.resolve("keys/first.pub")));
        assertFalse(Files.exists(folder.resolve("keys/first.key")));
    }

    @Test
    void whatIsPublishedIsBelieved() throws Exception {
        built("views", "1.0.0", "one");
        assertEquals(0, publish("--name", "school"), err::toString);

        SiteIndex first = believed("keys/first");
        assertEquals(1, first.counter());
        assertEquals("school", first.site());
        assertEquals(List.of("views 1.0.0"), names(first));
        String digest = first.features().get(0).bundles().get(0).sha256();
        assertEquals(
                "one",
                Files.readString(folder.resolve("site").resolve(SiteIndex.bundlePath(digest))));

        built("views", "1.1.0", "two");
        assertEquals(0, publish(), err::toString);
        SiteIndex second = believed("keys/first");
        assertEquals(2, second.counter());
        assertEquals(List.of("views 1.1.0", "views 1.0.0"), names(second));
    }

    @Test
    void whatWasPublishedIsNeverChanged() throws Exception {
        built("views", "1.0.0", "one");
        publish("--name", "school");
        built("views", "1.0.0", "other");

        assertEquals(3, publish());
        assertTrue(err.toString().contains("Raise the version"), err.toString());
        assertEquals(1, believed("keys/first").counter());
    }

    @Test
    void oldVersionsAndTheirFilesGo() throws Exception {
        for (int i = 0; i < 4; i++) {
            built("views", "1.%d.0".formatted(i), "content " + i);
            assertEquals(0, publish("--name", "school", "--keep", "2"), err::toString);
        }

        assertEquals(List.of("views 1.3.0", "views 1.2.0"), names(believed("keys/first")));
        try (Stream<Path> jars = Files.list(folder.resolve("site/bundles"))) {
            // Those of the index before, too: somebody may be fetching by it.
            assertEquals(3, jars.count());
        }
    }

    @Test
    void aKeyIsRotated() throws Exception {
        built("views", "1.0.0", "one");
        publish("--name", "school");
        believed("keys/first");
        run("--new-key", path("keys/second"));

        assertEquals(
                0,
                run(path("site"), "--key", path("keys/first"), "--rotate-to", path("keys/second")),
                err::toString);
        assertTrue(out.toString().contains("in place of the old key"), out::toString);
        assertEquals(2, believed("keys/first").counter());
        assertEquals(0, run(path("site"), "--key", path("keys/second")), err::toString);
        assertEquals(3, believed("keys/first").counter());
    }

    @Test
    void mistakesAreNamed() throws Exception {
        assertEquals(2, run(path("site")));
        assertEquals(2, run(path("site"), "--key", path("keys/first"), "--days", "0"));
        assertEquals(3, run(path("site"), "--key", path("keys/none"), "--name", "school"));
        assertTrue(err.toString().contains("keys/none.key"), err.toString());
        built("views", "1.0.0", "one");
        assertEquals(3, publish());
        assertTrue(err.toString().contains("--name NAME"), err.toString());
        assertEquals(3, publish("--name", "school", "missing"));
        assertTrue(err.toString().contains("missing.json"), err.toString());
        Files.delete(folder.resolve("built/repository/views-1.0.0.jar"));
        assertEquals(3, publish("--name", "school"));
        assertFalse(Files.exists(folder.resolve("site/index.json")));
    }

    private int publish(String... more) {
        String[] first = {path("site"), "--key", path("keys/first"), "--from", path("built")};
        return run(Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new PublishCommand()
                .run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private SiteIndex believed(String key) throws Exception {
        Path site = folder.resolve("site");
        Path rotations = site.resolve(Rotation.FILE);
        return new Trust(folder.resolve("trust.json"), Clock.systemUTC())
                .believe(
                        "school",
                        List.of(KeyFiles.readOpen(folder.resolve(key))),
                        new Trust.Sent(
                                Files.readAllBytes(site.resolve(SiteIndex.FILE)),
                                Files.readString(site.resolve(SiteIndex.SIGNATURE)),
                                Files.exists(rotations)
                                        ? Files.readAllBytes(rotations)
                                        : new byte[0]));
    }

    private static List<String> names(SiteIndex index) {
        return index.features().stream().map(feature -> feature.ref().toString()).toList();
    }

    private void built(String name, String version, String content) throws Exception {
        Path built = folder.resolve("built");
        Files.createDirectories(built.resolve("features"));
        Files.createDirectories(built.resolve("repository"));
        Files.write(
                built.resolve("repository/%s-%s.jar".formatted(name, version)),
                content.getBytes(UTF_8));
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
