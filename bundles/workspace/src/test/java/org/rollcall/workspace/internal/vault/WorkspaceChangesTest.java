package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.HEADER;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.workspace.ImportRecord.Action;
import org.rollcall.api.workspace.ImportRecord.FileRecord;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.WorkspaceListener;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.workspace.internal.TestServices;

/** History, taking modules out, and going back. */
class WorkspaceChangesTest {
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

    private void reopen(Disk disk) throws IOException {
        workspace.close();
        workspace = open(disk);
    }

    @Test
    void aRemovedModuleIsGoneAndComesBackAsItWas() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(2, 2, "true"));
        write(exports, "lusi_mbchb201.csv", export(3, 3, "true"));
        importAll();
        WorkspaceState before = workspace.state();

        WorkspaceState after = workspace.remove("101");

        assertEquals(2, after.revision());
        assertTrue(after.module("101").isEmpty());
        assertEquals(before.module("201"), after.module("201"));
        assertThrows(IllegalArgumentException.class, () -> module("101"));
        assertEquals(1, workspace.versions("101").size(), "its versions stay");
        reopen(new Disk());
        assertEquals(after, workspace.state());

        WorkspaceState back = workspace.restore(1);

        assertEquals(3, back.revision());
        assertEquals(before.modules(), back.modules());
        assertEquals(4, module("101").table().rows());
        reopen(new Disk());
        assertEquals(back, workspace.state());
    }

    @Test
    void goingBackBringsExactlyTheFilesOfThatRevision() throws Exception {
        write(exports, "lusi_mbchb301.csv", export(1, 1, "true"));
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\n001,4,P\n");
        importAll();
        WorkspaceState first = workspace.state();
        write(exports, "lusi_mbchb301.csv", export(2, 2, "false"));
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\n001,5,Q\n");
        importAll();
        assertEquals(new Assignment("Group 5", "Q"), module("301").assignment("001"));

        workspace.restore(1);

        assertEquals(first.modules(), workspace.state().modules());
        assertEquals(1, module("301").table().rows());
        assertEquals(first.module("301").orElseThrow().source(), source("301"));
        assertEquals(new Assignment("Group 4", "P"), module("301").assignment("001"));
        workspace.restore(2);
        assertEquals(4, module("301").table().rows());
        assertEquals(new Assignment("Group 5", "Q"), module("301").assignment("001"));
        WorkspaceState empty = workspace.restore(0);
        assertEquals(List.of(), empty.modules());
        assertEquals(List.of(), empty.rotationMaps());
        assertEquals(5, empty.revision());
        assertEquals(2, workspace.restore(4).module("301").orElseThrow().version());
    }

    @Test
    void versionsGoOnCounting() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        importAll();
        write(exports, "lusi_mbchb101.csv", export(1, 2, "true"));
        importAll();
        workspace.restore(1);
        write(exports, "lusi_mbchb101.csv", export(1, 3, "true"));

        ImportResult result = importAll();

        assertEquals(3, result.files().get(0).version());
        assertEquals(1, result.files().get(0).changes().orElseThrow().previousVersion());
        assertEquals(2, result.files().get(0).changes().orElseThrow().rowsAdded());
        workspace.remove("101");
        reopen(new Disk());
        ImportResult again = importAll();
        assertEquals(4, again.files().get(0).version(), "the same bytes, but none are loaded");
        assertFalse(again.files().get(0).unchanged());
        assertEquals(
                List.of(1, 2, 3, 4),
                workspace.versions("101").stream().map(ModuleInfo::version).toList());
    }

    @Test
    void mapsOfOneNameInTwoFoldersAreTwoVersions() throws Exception {
        write(exports.resolve("a"), "y3r1.csv", "Student ID,Group,Pattern\n001,4,P\n");
        write(exports.resolve("b"), "Y3R1.csv", "Student ID,Group,Pattern\n001,5,P\n");
        var result =
                workspace.importFiles(
                        List.of(exports.resolve("a"), exports.resolve("b")), Progress.none());
        assertEquals(
                List.of(1, 2),
                result.files().stream().map(file -> file.version()).sorted().toList());
    }

    @Test
    void historyTellsEveryChangeAndWhereRowsWent() throws Exception {
        write(
                exports,
                "lusi_mbchb301.csv",
                HEADER.strip()
                        + ",cancelled\n"
                        + "1,A,B,C,2025-01-01T09:00,true,Lecture,\n"
                        + "1,A,B,C,2025-01-02T09:00,,Lecture,\n"
                        + "1,A,B,C,2025-01-03T09:00,perhaps,Lecture,\n"
                        + ",A,B,C,2025-01-03T09:00,true,Lecture,\n"
                        + "1,A,B,C,never,true,Lecture,\n"
                        + "1,A,B,C,soon,true,Lecture,\n"
                        + "1,A,B,C,2025-01-04T09:00,true,Lecture,yes\n"
                        + "1,A,B,C,2025-01-05T09:00,true,med.plac,\n"
                        + "1,A,B,C,2025-01-05T09:05,true,med.plac,\n");
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\n001,4,P\n");
        var report = importAll().files().get(0).report();
        workspace.remove("301");
        workspace.restore(0);
        reopen(new Disk());

        var history = workspace.history();

        assertEquals(
                List.of(Action.IMPORT, Action.REMOVE, Action.RESTORE),
                history.stream().map(record -> record.action()).toList());
        assertEquals(
                List.of(1L, 2L, 3L), history.stream().map(record -> record.revision()).toList());
        FileRecord file = history.get(0).files().get(0);
        assertEquals(new InputKind.AttendanceExport("301"), file.kind());
        var counts = file.counts().orElseThrow();
        assertEquals(new RowBalance(9, 3, 4, 1, 1), counts.rows());
        assertEquals(1, counts.marksUnknown());
        assertEquals(
                Map.of(
                        report.rejected().get(0).reason(), 1L,
                        report.rejected().get(1).reason(), 1L,
                        report.rejected().get(2).reason(), 2L),
                counts.rejectedByReason());
        assertEquals(
                1, history.get(0).files().get(1).counts().orElseThrow().rows().kept(), "the map");
        assertEquals(List.of(file), history.get(1).files());
        assertEquals(List.of(), history.get(2).files());
        assertEquals(0, history.get(2).restored());
    }

    @Test
    void whatCantBeDoneChangesNothing() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        importAll();
        WorkspaceState before = workspace.state();
        assertThrows(IllegalArgumentException.class, () -> workspace.remove("999"));
        assertThrows(IllegalArgumentException.class, () -> workspace.restore(2));
        assertThrows(IllegalArgumentException.class, () -> workspace.restore(-1));
        assertEquals(before, workspace.state());
        assertEquals(before, workspace.restore(1), "the present revision");
        assertEquals(1, workspace.history().size());
    }

    @Test
    void aFullDiskAtAnyMomentLeavesWhatWasThere() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        importAll();
        write(exports, "lusi_mbchb101.csv", export(2, 2, "true"));
        importAll();
        int faults = 0;
        while (true) {
            var disk = new FaultyDisk(faults);
            reopen(disk);
            WorkspaceState before = workspace.state();
            if (worksOn(() -> workspace.remove("101")) && worksOn(() -> workspace.restore(1))) {
                break;
            }
            faults++;
            boolean removed = workspace.state().revision() > before.revision();
            assertEquals(removed, workspace.state().module("101").isEmpty());
            WorkspaceState left = workspace.state();
            reopen(new Disk());
            assertEquals(left, workspace.state(), "after fault " + faults);
            if (removed) {
                workspace.restore(before.revision());
            }
            assertEquals(4, module("101").table().rows());
        }
        assertTrue(faults >= 4, "only " + faults + " moments were tried");
        assertEquals(1, module("101").table().rows());
    }

    /** A change that may find the disk full. */
    private interface Step {
        void run() throws IOException;
    }

    private static boolean worksOn(Step step) {
        try {
            step.run();
            return true; // the fault came after the change took effect, or not at all
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("nothing was changed"), e.getMessage());
            return false;
        }
    }

    @Test
    void aDiskThatCantEvenTakeBackLosesNothingLater() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        importAll();
        var disk =
                new Disk() {
                    private boolean broken = true;

                    @Override
                    void append(Path file, long length, byte[] bytes) throws IOException {
                        if (broken) {
                            broken = false;
                            byte[] whole = Files.readAllBytes(file);
                            byte[] torn = Arrays.copyOf(whole, whole.length + 20);
                            System.arraycopy(bytes, 0, torn, whole.length, 20);
                            Files.write(file, torn);
                            throw new IOException("Input/output error");
                        }
                        super.append(file, length, bytes);
                    }
                };
        reopen(disk);
        assertThrows(IOException.class, () -> workspace.remove("101"));
        write(exports, "lusi_mbchb201.csv", export(1, 1, "true"));
        importAll();
        reopen(new Disk());
        assertEquals(List.of(), workspace.state().problems());
        assertEquals(2, workspace.state().modules().size());
    }

    @Test
    void listenersAreToldOfEachChangeAndOfNothingElse() throws Exception {
        var told = new ArrayList<WorkspaceState>();
        var listener = objects(told::add);
        workspace.addListener(listener);
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        importAll();
        importAll();
        workspace.remove("101");
        workspace.restore(2);
        workspace.restore(1);
        assertEquals(List.of(1L, 2L, 3L), told.stream().map(WorkspaceState::revision).toList());
        assertEquals(workspace.state(), told.get(2));
        workspace.removeListener(listener);
        workspace.remove("101");
        assertEquals(3, told.size());
    }

    @Test
    void aFailingListenerDoesNotUndoTheChange() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        importAll();
        var told = new ArrayList<WorkspaceState>();
        workspace.addListener(
                objects(
                        state -> {
                            throw new IllegalStateException("on purpose");
                        }));
        workspace.addListener(objects(told::add));
        assertTrue(workspace.remove("101").modules().isEmpty());
        assertEquals(1, told.size());
    }

    private static ComponentServiceObjects<WorkspaceListener> objects(WorkspaceListener listener) {
        return new ComponentServiceObjects<>() {
            @Override
            public WorkspaceListener getService() {
                return listener;
            }

            @Override
            public void ungetService(WorkspaceListener service) {
                // Nothing was got.
            }

            @Override
            public ServiceReference<WorkspaceListener> getServiceReference() {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void aNewNameForKnownBytesIsShownAtOnce() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        importAll();
        assertEquals("lusi_mbchb101.csv", module("101").report().source().name());
        workspace.remove("101");
        Files.move(exports.resolve("lusi_mbchb101.csv"), exports.resolve("LUSI_mbchb101.csv"));
        importAll();
        assertEquals("LUSI_mbchb101.csv", module("101").report().source().name());
        workspace.restore(1);
        assertEquals("lusi_mbchb101.csv", module("101").report().source().name());
    }

    @Test
    void aClosedWorkspaceTakesNoChange() throws Exception {
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        importAll();
        var old = workspace;
        reopen(new Disk());
        assertThrows(IOException.class, () -> old.remove("101"));
        assertThrows(IOException.class, () -> old.restore(0));
        assertEquals(1, workspace.history().size());
    }

    private ImportResult importAll() throws IOException {
        return workspace.importFiles(List.of(exports), Progress.none());
    }

    private ModuleData module(String code) throws InputException {
        return workspace.module(code, BuiltInRuleSets.STANDARD, Progress.none());
    }

    private SourceRef source(String code) throws InputException {
        return module(code).table().provenance().source();
    }
}
