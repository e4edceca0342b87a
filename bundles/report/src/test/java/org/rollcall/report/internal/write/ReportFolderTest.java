package org.rollcall.report.internal.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.util.io.AtomicFile;

/** Storage that fails, runs that are killed, and two at once. */
class ReportFolderTest {
    private static final List<String> NAMES = List.of("load.csv", "summary.csv", "report.json");
    private static final Map<String, String> BEFORE = all("before");
    private static final Map<String, String> AFTER = all("after");

    @TempDir Path folder;

    private static Map<String, String> all(String text) {
        var all = new TreeMap<String, String>();
        NAMES.forEach(name -> all.put(name, text));
        return all;
    }

    private void write(Renames renames, String text) throws IOException {
        try (var files = ReportFolder.open(folder, renames)) {
            for (String name : NAMES) {
                files.write(name, out -> out.write(text.getBytes(UTF_8)));
            }
            files.publish();
        }
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(
                        file.getFileName().toString(),
                        Files.isDirectory(file) ? "folder" : Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void replacesAllFilesTogetherAndLeavesNothingElse() throws IOException {
        write(new Renames(), "before");
        assertEquals(BEFORE, files());
        write(new Renames(), "after");
        assertEquals(AFTER, files());
    }

    @Test
    void aRenameThatFailsLeavesTheReportThatWasThere() throws IOException {
        write(new Renames(), "before");
        for (int failing = 1; failing <= 6; failing++) {
            var renames = new Failing(failing, 1);
            var failure = assertThrows(IOException.class, () -> write(renames, "after"));
            assertTrue(failure.getMessage().contains("can't be written"), failure.getMessage());
            assertEquals(BEFORE, files(), "rename " + failing);
        }
        write(new Failing(7, 1), "after");
        assertEquals(AFTER, files());
    }

    @Test
    void aRunThatIsKilledWhileItReplacesLeavesNoReportJsonOverAMixture() throws IOException {
        write(new Renames(), "before");
        for (int killed = 1; killed <= 6; killed++) {
            // No rename works any more, not even those that undo: as after a kill.
            var renames = new Failing(killed, Integer.MAX_VALUE);
            assertThrows(IOException.class, () -> write(renames, "after"));
            var left = files();
            assertTrue(
                    left.equals(BEFORE) || left.equals(AFTER) || !left.containsKey("report.json"),
                    "killed at " + killed + ": " + left);
            write(new Renames(), "before");
            assertEquals(BEFORE, files());
        }
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheReportThatWasThereAndIsNamed() throws IOException {
        write(new Renames(), "before");
        try (var files = ReportFolder.open(folder)) {
            files.write("load.csv", out -> out.write(1));
            var failure =
                    assertThrows(
                            IOException.class,
                            () ->
                                    files.write(
                                            "summary.csv",
                                            out -> {
                                                out.write(new byte[1 << 20]);
                                                throw new IOException("No space left on device");
                                            }));
            assertTrue(
                    failure.getMessage().startsWith(folder.resolve("summary.csv") + " can't be"),
                    failure.getMessage());
        }
        assertEquals(BEFORE, files());
    }

    @Test
    void aFolderInTheFilesPlaceIsSaidBeforeAnythingIsReplaced() throws IOException {
        write(new Renames(), "before");
        Files.delete(folder.resolve("summary.csv"));
        Files.createDirectory(folder.resolve("summary.csv"));
        var failure = assertThrows(IOException.class, () -> write(new Renames(), "after"));
        assertTrue(failure.getMessage().contains("something else is in its place"));
        assertEquals("before", files().get("load.csv"));
        assertEquals("before", files().get("report.json"));
    }

    @Test
    void aSecondRunIntoTheSameFolderIsRefusedInWords() throws IOException {
        try (var first = ReportFolder.open(folder)) {
            first.write("load.csv", out -> out.write('1'));
            var refusal = assertThrows(IOException.class, () -> ReportFolder.open(folder));
            assertTrue(
                    refusal.getMessage().startsWith("Another run of Rollcall is writing into"),
                    refusal.getMessage());
            first.publish();
        }
        assertEquals(Map.of("load.csv", "1"), files());
        write(new Renames(), "after");
        assertEquals(AFTER, files());
    }

    @Test
    void whatAKilledRunLeftIsClearedByTheNext() throws IOException {
        Path left = Files.createDirectory(folder.resolve(".rollcall-report-123"));
        Files.writeString(left.resolve("summary.csv"), "students");
        Files.writeString(folder.resolve(FolderLock.NAME), "dead");
        write(new Renames(), "after");
        assertEquals(AFTER, files());
    }

    @Test
    void onceJavaIsToldToEndNothingHalfWrittenStaysAndNothingIsPublished() throws IOException {
        write(new Renames(), "before");
        try (var files = ReportFolder.open(folder)) {
            files.write("load.csv", out -> out.write(1));
            files.end(); // as the shutdown does, from its own thread
            assertEquals(BEFORE, files());
            assertThrows(
                    CancellationException.class,
                    () -> files.write("summary.csv", out -> out.write(1)));
            assertThrows(CancellationException.class, files::publish);
        }
        assertEquals(BEFORE, files());
    }

    @Test
    void filesAndFoldersAreForTheirOwnerAlone() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path made = folder.resolve("reports/today");
        try (var files = ReportFolder.open(made)) {
            files.write("load.csv", out -> out.write(1));
            files.publish();
        }
        assertEquals("rwx------", mode(folder.resolve("reports")));
        assertEquals("rwx------", mode(made));
        assertEquals("rw-------", mode(made.resolve("load.csv")));
        Path export = folder.resolve("list.csv");
        AtomicFile.write(export, out -> out.write(1));
        assertEquals("rw-------", mode(export));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** From the first given rename on, some fail. */
    private static final class Failing extends Renames {
        private final int first;
        private final int count;
        private int renames;

        Failing(int first, int count) {
            this.first = first;
            this.count = count;
        }

        @Override
        void rename(Path from, Path to) throws IOException {
            renames++;
            if (renames >= first && renames - first < count) {
                throw new IOException("Device is gone");
            }
            super.rename(from, to);
        }
    }
}
