package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keeping of the archive; that a JVM makes and uses one is tested with the image. */
class StartArchiveTest {
    private static final FileTime BEFORE_THIS_SESSION = FileTime.fromMillis(1_000_000);

    @TempDir Path root;
    private Path folder;
    private StartArchive archive;

    @BeforeEach
    void image() throws IOException {
        for (String name : List.of("lib", "javafx", "repository")) {
            Files.createDirectories(root.resolve("image").resolve(name));
        }
        Files.writeString(root.resolve("image/repository/views-1.0.jar"), "one");
        folder = Files.createDirectories(root.resolve("start"));
        archive = new StartArchive(folder, new Image(root.resolve("image")), Optional.empty());
        Files.writeString(folder.resolve("classes-7.jsa"), "archive");
        var sum = new CRC32();
        sum.update("archive".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve("made-for.txt"), archive.fingerprint() + sum.getValue() + "\n");
    }

    @Test
    void aSoundArchiveStays() {
        archive.finish();
        assertTrue(Files.exists(folder.resolve("classes-7.jsa")));
    }

    @Test
    void anArchiveOfAnotherImageGoes() throws IOException {
        String before = archive.fingerprint();
        Path jar = root.resolve("image/repository/views-1.0.jar");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        assertNotEquals(before, archive.fingerprint());

        archive.finish();
        assertNothingIsLeft();
    }

    @Test
    void aDamagedArchiveGoes() throws IOException {
        Files.writeString(folder.resolve("classes-7.jsa"), "arch1ve");
        archive.finish();
        assertNothingIsLeft();
    }

    @Test
    void anArchiveThatWasNotFinishedGoes() throws IOException {
        Files.delete(folder.resolve("made-for.txt"));
        Files.setLastModifiedTime(
                Files.writeString(folder.resolve("123.part"), "half"), BEFORE_THIS_SESSION);
        archive.finish();
        assertNothingIsLeft();
    }

    @Test
    void withoutAnArchiveNothingHappens() throws IOException {
        var none =
                new StartArchive(
                        root.resolve("none"), new Image(root.resolve("image")), Optional.empty());
        none.finish();
        assertFalse(Files.exists(root.resolve("none")));
    }

    private void assertNothingIsLeft() throws IOException {
        assertEquals(Set.of(), left());
    }

    private Set<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private StartArchive recording(String text) {
        return new StartArchive(
                folder,
                new Image(root.resolve("image")),
                Optional.of(archive -> write(archive, text)));
    }

    /** Writes a text; nothing if it is empty. */
    private static void write(Path archive, String text) throws IOException {
        if (!text.isEmpty()) {
            Files.writeString(archive, text);
        }
    }

    @Test
    void aNewArchiveReplacesTheOldAndWhatUnfinishedSessionsLeft() throws IOException {
        Files.setLastModifiedTime(
                Files.writeString(folder.resolve("12.record"), "classes"), BEFORE_THIS_SESSION);
        recording("new classes").finish();
        assertEquals(Set.of("classes-11" + ArchiveMaker.suffix(), "made-for.txt"), left());
    }

    @Test
    void whatTheNextSessionRecordsMeanwhileStays() throws IOException {
        Files.writeString(folder.resolve("13.record"), "classes");
        recording("new classes").finish();
        assertEquals(
                Set.of("classes-11" + ArchiveMaker.suffix(), "made-for.txt", "13.record"), left());
    }

    @Test
    void whereTheJvmMakesNothingTheOldArchiveStays() throws IOException {
        recording("").finish();
        assertEquals(Set.of("classes-7.jsa", "made-for.txt"), left());
    }

    @Test
    void theArchiveIsMadeByTheSameJvmThatWritesNowhereElse() {
        Path names = Path.of("1.classes.part");
        List<String> command =
                new ArchiveMaker(Path.of("update"))
                        .command(
                                List.of(
                                        "-Xms192m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:SharedArchiveFile=old",
                                        "-Xlog:class+load:file=classes.txt",
                                        "-Drollcall.archive.make=true",
                                        "--module-path=javafx"),
                                Path.of("archive.part"),
                                names);
        assertEquals(
                List.of("-Xms192m", "-XX:TieredStopAtLevel=1", "--module-path=javafx"),
                command.subList(1, 4));
        assertTrue(command.get(4).endsWith("=archive.part"), command.get(4));
        assertEquals(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveTraining.class.getName(),
                        names.toString(),
                        "update"),
                command.subList(5, command.size()));
        assertTrue(Files.isExecutable(Path.of(command.get(0))), command.get(0));
    }

    @Test
    void namesOfClassesAreReadAndNothingElse() {
        assertEquals(
                List.of("java.lang.Object", "org.rollcall.A", "org.rollcall.A$B"),
                LoadedClasses.parse(
                        """
                        123:
                        java.lang.Object/null
                        |--org.rollcall.A/0x00007f5a4c001d20
                        |  |--org.rollcall.A$B/0x00007f5a4c001d20
                        |  |--org.rollcall.A$$Lambda$14/0x0000000800c03c00/null
                        |--java.util.Zqxsur 0042
                        """));
    }

    @Test
    void theClassesOfThisProcessAreTold() throws Exception {
        assertTrue(LoadedClasses.names().contains(StartArchiveTest.class.getName()));
    }
}
