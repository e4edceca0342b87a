package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.workspace.internal.vault.KilledChangeTest.Changer;

/** What opening a vault says and does: old and new versions, killed imports, other users. */
class OpenedVaultTest {
    @TempDir Path folder;
    private Path home;
    private Path exports;
    private Path vault;
    private VaultWorkspace workspace;

    @BeforeEach
    void fill() throws IOException {
        home = folder.resolve("home");
        vault = home.resolve("vault");
        exports = folder.resolve("exports");
        workspace = Changer.open(home);
        for (int version = 1; version <= 3; version++) {
            write(exports, "lusi_mbchb101.csv", export(version, 2, "true"));
            workspace.importFiles(List.of(exports), Progress.none());
        }
        workspace.close();
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    private void open() throws IOException {
        workspace.close();
        workspace = Changer.open(home);
    }

    @Test
    void aVaultOfTheFirstVersionGetsItsSecondCopyWithoutAWord() throws Exception {
        Files.delete(vault.resolve("copy/journal"));
        Files.delete(vault.resolve("copy"));
        Files.delete(vault.resolve("last"));
        deleteAll(vault.resolve("about"));

        open();

        assertTrue(workspace.health().whole());
        assertEquals(List.of(), workspace.health().notes());
        assertEquals(-1, Files.mismatch(vault.resolve("journal"), vault.resolve("copy/journal")));
        try (var about = Files.list(vault.resolve("about"))) {
            assertEquals(3, about.count());
        }
        Files.delete(vault.resolve("journal"));
        open();
        assertEquals(3, workspace.history().size());
        assertTrue(workspace.health().notes().get(0).contains("put right from the other copy"));
    }

    @Test
    void linesCutFromTheOnlyJournalOfAnOldVaultAreTold() throws Exception {
        Files.delete(vault.resolve("copy/journal"));
        Files.delete(vault.resolve("last"));
        deleteAll(vault.resolve("about"));
        byte[] journal = Files.readAllBytes(vault.resolve("journal"));
        Files.write(vault.resolve("journal"), Arrays.copyOf(journal, journal.length / 2));

        open();

        assertEquals(1, workspace.state().revision());
        assertEquals(2, workspace.health().unnamed());
        assertEquals(1, workspace.state().problems().size());
    }

    @Test
    void everyTornPartIsKept() throws Exception {
        for (int time = 1; time <= 3; time++) {
            Files.writeString(vault.resolve("journal"), "half " + time, StandardOpenOption.APPEND);
            open();
            assertEquals(List.of(), workspace.health().notes(), "as any stopped machine leaves it");
            assertTrue(
                    Files.readString(vault.resolve("journal.torn-" + time))
                            .endsWith("half " + time));
        }
        assertEquals(3, workspace.history().size());
    }

    @Test
    void aJournalOfANewerVersionIsLeftAloneAndNotShownAsEmpty() throws Exception {
        byte[] line =
                Lines.line(
                        "{\"number\":4,\"time\":\"2026-01-01T00:00:00Z\",\"action\":\"merge\",\"files\":[]}");
        Files.write(vault.resolve("journal"), line, StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(vault.resolve("journal"));

        open();

        assertFalse(workspace.health().usable());
        String problem = workspace.state().problems().get(0);
        assertTrue(problem.contains("newer Rollcall"), problem);
        assertTrue(problem.contains("Nothing in it was changed"), problem);
        assertEquals(before.length, Files.size(vault.resolve("journal")));
        assertThrows(IOException.class, () -> workspace.remove("101"));
    }

    @Test
    void aFileInThePlaceOfAFolderIsMovedAway() throws Exception {
        Files.delete(vault.resolve("aside"));
        Files.writeString(vault.resolve("aside"), "x");

        open();

        assertTrue(workspace.health().whole());
        assertEquals(3, workspace.history().size());
        assertTrue(workspace.health().notes().get(0).contains("aside"));
        assertEquals("x", Files.readString(vault.resolve("aside.torn-1")));
    }

    @Test
    void anImportThatWasKilledIsToldAndWhatItLeftIsCleared() throws Exception {
        String old = workspace.state().module("101").orElseThrow().source().sha256();
        Path killed = write(exports, "lusi_mbchb201.csv", export(9, 9, "true"));
        try (var open = new Vault(vault)) {
            open.beginImport(List.of("lusi_mbchb101.csv", "lusi_mbchb201.csv"));
            open.store(exports.resolve("lusi_mbchb101.csv"), Progress.none());
            String left = open.store(killed, Progress.none());
            Files.writeString(vault.resolve("aside/half"), "x");
            assertTrue(Files.exists(open.path(left)));
        }

        open();

        assertTrue(workspace.health().whole());
        assertEquals(1, workspace.health().notes().size());
        String note = workspace.health().notes().get(0);
        assertTrue(note.contains("lusi_mbchb101.csv, lusi_mbchb201.csv was stopped"), note);
        try (var files = Files.walk(vault.resolve("objects"))) {
            assertEquals(3, files.filter(Files::isRegularFile).count());
        }
        assertTrue(
                Files.exists(vault.resolve("objects").resolve(old.substring(0, 2)).resolve(old)));
        try (var files = Files.list(vault.resolve("aside"))) {
            assertEquals(0, files.count());
        }
        open();
        assertEquals(List.of(), workspace.health().notes(), "told once");
    }

    @Test
    void aNoteOfAnImportThatIsNotUnderstoodIsNoReasonNotToOpen() throws Exception {
        Files.write(vault.resolve("unfinished"), Lines.line("{\"what\":1}"));
        open();
        assertTrue(workspace.health().whole());
        assertEquals(3, workspace.history().size());
    }

    @Test
    void onlyTheOwnerMayReadAndOthersWhoMightAreToldOf() throws Exception {
        Assumptions.assumeFalse(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows"));
        ownerOnly();
        Files.setPosixFilePermissions(
                vault.resolve("journal"), PosixFilePermissions.fromString("rw-r--r--"));
        open();
        ownerOnly();
        assertEquals(List.of(), workspace.health().notes());
        Files.setPosixFilePermissions(vault, PosixFilePermissions.fromString("rwxrwxrwx"));
        open();
        ownerOnly();
        assertTrue(workspace.health().notes().get(0).contains("Other users"));
        open();
        assertEquals(List.of(), workspace.health().notes());
        workspace.importFiles(
                List.of(write(exports, "y3r1.csv", "Student ID,Group,Pattern\n1,2,P\n")),
                Progress.none());
        ownerOnly();
    }

    private void ownerOnly() throws IOException {
        try (var files = Files.walk(vault)) {
            for (Path file : files.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                String wanted = Files.isDirectory(file) ? "rwx------" : "rw-------";
                assertEquals(wanted, mode, file.toString());
            }
        }
    }

    private static void deleteAll(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
