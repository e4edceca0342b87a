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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.Mark;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.RowChange;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.workspace.internal.TestServices;

class VaultWorkspaceTest {
    @TempDir Path folder;
    private Path home;
    private Path exports;
    private VaultWorkspace workspace;

    @BeforeEach
    void open() {
        home = folder.resolve("home");
        exports = folder.resolve("exports");
        workspace = open(new Disk());
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    private VaultWorkspace open(Disk disk) {
        return new VaultWorkspace(
                TestServices.folderReader(),
                TestServices.inputReader(),
                TestServices.ruleSets(),
                home,
                disk);
    }

    private void reopen() throws IOException {
        workspace.close();
        workspace = open(new Disk());
    }

    @Test
    void whatWasImportedIsThereAfterTheSourcesAreGone() throws Exception {
        write(exports, "lusi_mbchb301.csv", export(3, 5, "true"));
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\n001,4,P\n");
        importAll();
        Files.delete(exports.resolve("lusi_mbchb301.csv"));
        Files.delete(exports.resolve("y3r1.csv"));

        reopen();

        ModuleInfo info = workspace.state().module("301").orElseThrow();
        assertEquals(3, info.students());
        assertEquals(15, info.rows());
        assertEquals(1, info.version());
        assertEquals(List.of("y3r1.csv"), workspace.state().rotationMaps());
        var data = module("301");
        assertEquals(15, data.table().rows());
        assertEquals(new Assignment("Group 4", "P"), data.assignment("001"));
        assertEquals(Assignment.NONE, data.assignment("002"));
    }

    @Test
    void mapsAndNotesAreReadOnceForAllModulesOfAYear() throws Exception {
        write(exports, "lusi_mbchb301.csv", export(1, 2, "true"));
        write(exports, "lusi_mbchb302.csv", export(1, 3, "true"));
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\n001,4,P\n");
        importAll();
        reopen();
        assertEquals(new Assignment("Group 4", "P"), module("301").assignment("001"));

        // As if it had been read: what is not asked for is not missed.
        try (var objects = Files.walk(home.resolve("vault/objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                if (Files.readString(object).contains("Group,Pattern")) {
                    Files.delete(object);
                }
            }
        }
        assertEquals(new Assignment("Group 4", "P"), module("302").assignment("001"));

        // A newer map is another.
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\n001,7,Q\n");
        importAll();
        assertEquals(new Assignment("Group 7", "Q"), module("301").assignment("001"));
    }

    @Test
    void theSameBytesAgainChangeNothing() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(2, 2, "true"));
        importAll();
        long revision = workspace.state().revision();

        ImportResult again = importAll();

        assertTrue(again.files().get(0).unchanged());
        assertEquals(0, again.importId());
        assertEquals(revision, workspace.state().revision());
        assertEquals(1, workspace.versions("101").size());
    }

    @Test
    void aNewVersionTellsWhatItChanged() throws Exception {
        String first =
                TestServices.HEADER
                        + "1,A,B,C,2025-01-01T09:00,true,x\n"
                        + "1,A,B,C,2025-01-01T09:00,true,y\n"
                        + "1,A,B,C,2025-01-02T09:00,,x\n"
                        + "2,A,B,C,2025-01-01T09:00,true,x\n";
        String second =
                TestServices.HEADER
                        + "1,A,B,C,2025-01-01T09:00,true,y\n"
                        + "1,A,B,C,2025-01-02T09:00,false,x\n"
                        + "1,A,B,C,2025-01-03T09:00,true,x\n"
                        + "3,A,B,C,2025-01-01T09:00,true,x\n"
                        + "3,A,B,C,2025-01-02T09:00,true,x\n";
        write(exports, "lusi_mbchb101.csv", first);
        assertEquals(
                new ModuleChanges(0, 4, 0, 0, List.of("1", "2"), List.of(), List.of()),
                importAll().files().get(0).changes().orElseThrow());
        write(exports, "lusi_mbchb101.csv", second);

        var result = importAll();

        ModuleChanges changes = result.files().get(0).changes().orElseThrow();
        assertEquals(
                new ModuleChanges(1, 3, 2, 1, List.of("3"), List.of("2"), changes.rows()), changes);
        assertEquals(
                List.of(
                        "1 2025-01-01T09:00 x: PRESENT to nothing",
                        "1 2025-01-02T09:00 x: UNKNOWN to ABSENT",
                        "1 2025-01-03T09:00 x: nothing to PRESENT",
                        "2 2025-01-01T09:00 x: PRESENT to nothing",
                        "3 2025-01-01T09:00 x: nothing to PRESENT",
                        "3 2025-01-02T09:00 x: nothing to PRESENT"),
                changes.rows().stream().map(VaultWorkspaceTest::told).toList());
        assertEquals(2, workspace.state().module("101").orElseThrow().version());
        assertEquals(
                List.of(1, 2),
                workspace.versions("101").stream().map(ModuleInfo::version).toList());
        assertEquals(5, module("101").table().rows());
    }

    @Test
    void aBadFileIsRefusedAloneAndLeavesNothingBehind() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        write(exports, "lusi_mbchb201.csv", "studentId,firstName\n1,A\n");
        write(exports, "readme.txt", "x");

        ImportResult result = importAll();

        assertEquals(1, result.files().size());
        assertEquals("lusi_mbchb201.csv", result.refusals().get(0).file());
        assertTrue(result.refusals().get(0).message().contains("surname"));
        assertEquals(List.of("readme.txt"), result.ignored());
        assertEquals(1, objects());
    }

    @Test
    void bothRuleSetsGiveTheirOwnTables() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, ""));
        importAll();
        assertEquals(Mark.UNKNOWN, module("101").table().mark(0));
        assertEquals(
                Mark.ABSENT,
                workspace.module("101", BuiltInRuleSets.ORIGINAL, Progress.none()).table().mark(0));
    }

    @Test
    void aFullDiskAtAnyMomentLeavesWhatWasThere() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(2, 2, "true"));
        importAll();
        write(exports, "lusi_mbchb101.csv", export(3, 3, "true"));
        write(exports, "lusi_mbchb201.csv", export(4, 4, "true"));
        int faults = 0;
        while (true) {
            workspace.close();
            var disk = new FaultyDisk(faults);
            workspace = open(disk);
            if (imports()) {
                break;
            }
            faults++;
            assertEquals(4, workspace.state().module("101").orElseThrow().rows());
            assertTrue(workspace.state().module("201").isEmpty());
            assertEquals(4, module("101").table().rows());
            reopen();
            assertEquals(List.of(), workspace.state().problems());
            assertEquals(4, module("101").table().rows(), "after fault " + faults);
            assertTrue(workspace.state().module("201").isEmpty());
            assertEquals(0, count(home.resolve("vault/aside")));
            assertEquals(1, objects());
            assertFalse(Files.exists(home.resolve("vault/unfinished")));
        }
        assertTrue(faults >= 8, "only " + faults + " moments were tried");
        assertEquals(9, module("101").table().rows());
        assertEquals(16, module("201").table().rows());
    }

    @Test
    void aFullDiskAfterTheChangeTookEffectDoesNotTakeItBack() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(3, 3, "true"));
        write(exports, "lusi_mbchb201.csv", export(4, 4, "true"));
        int late = 0;
        for (int operations = 0; ; operations++) {
            workspace.close();
            home = folder.resolve("home" + operations);
            var disk = new FaultyDisk(operations);
            workspace = open(disk);
            if (!imports()) {
                continue;
            }
            assertEquals(9, module("101").table().rows());
            reopen();
            assertEquals(List.of(), workspace.state().problems());
            assertEquals(List.of(), workspace.health().notes());
            assertEquals(9, module("101").table().rows());
            assertEquals(16, module("201").table().rows());
            assertEquals(2, count(home.resolve("vault/about")), "written by the next start");
            if (!disk.struck()) {
                break;
            }
            late++;
        }
        assertTrue(late >= 4, "only " + late + " moments after the change were tried");
    }

    private boolean imports() {
        try {
            importAll();
            return true; // the fault came after the change took effect, or not at all
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("nothing was changed"), e.getMessage());
            assertTrue(e.getMessage().contains("free space"), e.getMessage());
            return false;
        }
    }

    @Test
    void aCancelledImportChangesNothing() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(2, 2, "true"));
        var asked = new AtomicInteger();
        for (int stopAt = 1; ; stopAt++) {
            asked.set(0);
            int limit = stopAt;
            var progress =
                    new Progress() {
                        @Override
                        public void report(double fraction, String message) {}

                        @Override
                        public boolean cancelled() {
                            return asked.incrementAndGet() >= limit;
                        }
                    };
            try {
                workspace.importFiles(List.of(exports), progress);
                assertTrue(limit > 3, "cancelling was asked for " + limit + " times only");
                return;
            } catch (CancellationException e) {
                assertEquals(0, workspace.state().revision());
                assertEquals(0, objects());
            }
        }
    }

    @Test
    void aDamagedCopyIsToldAndImportingAgainMendsIt() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 2, "true"));
        write(exports, "lusi_mbchb201.csv", export(1, 3, "true"));
        importAll();
        String sha = workspace.state().module("101").orElseThrow().source().sha256();
        reopen();
        Path object = home.resolve("vault/objects").resolve(sha.substring(0, 2)).resolve(sha);
        Files.writeString(object, "damaged");

        var e = assertThrows(InputException.class, () -> module("101"));
        assertTrue(e.getMessage().contains("Import the file again"), e.getMessage());
        assertEquals(3, module("201").table().rows(), "others are unaffected");

        importAll();
        assertEquals(2, module("101").table().rows());
    }

    @Test
    void anotherProcessOnTheSameVaultIsToldWhenItImports() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        var second = open(new Disk());
        var e =
                assertThrows(
                        IOException.class,
                        () -> second.importFiles(List.of(exports), Progress.none()));
        assertTrue(e.getMessage().contains("Another Rollcall"), e.getMessage());
        assertEquals(1, second.state().problems().size());
        second.close();
    }

    @Test
    void aHomeThatCantBeWrittenDoesNotHideTheWorkspace() throws Exception {
        home = Files.writeString(folder.resolve("file"), "x");
        var odd = open(new Disk());
        assertEquals(1, odd.state().problems().size());
        assertThrows(IOException.class, () -> odd.importFiles(List.of(exports), Progress.none()));
        odd.close();
    }

    @Test
    void anUnknownModuleIsAnArgumentError() {
        assertThrows(IllegalArgumentException.class, () -> module("999"));
    }

    private static String told(RowChange row) {
        return "%s %s %s: %s to %s"
                .formatted(
                        row.student().id(),
                        row.start(),
                        row.event(),
                        row.before().map(Enum::name).orElse("nothing"),
                        row.after().map(Enum::name).orElse("nothing"));
    }

    private ImportResult importAll() throws IOException {
        return workspace.importFiles(List.of(exports), Progress.none());
    }

    private org.rollcall.api.dataset.ModuleData module(String code) throws InputException {
        return workspace.module(code, BuiltInRuleSets.STANDARD, Progress.none());
    }

    private long objects() throws IOException {
        try (var files = Files.walk(home.resolve("vault/objects"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
