package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportRecord.Action;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.workspace.internal.TestServices;

/** Modules that are taken out, and earlier states that are returned to. */
class RemovalTest {
    @TempDir Path folder;
    private Path home;
    private VaultWorkspace workspace;

    @BeforeEach
    void open() {
        home = folder.resolve("home");
        workspace = open(new Disk());
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    @Test
    void aModuleThatWasTakenOutComesBackAsItWas() throws Exception {
        importModule("101", 2);
        importModule("201", 3);
        long before = workspace.state().revision();

        workspace.remove("101");
        reopen();
        assertTrue(workspace.state().module("101").isEmpty());
        assertEquals(9, rows("201"));
        assertThrows(IllegalArgumentException.class, () -> rows("101"));

        workspace.restore(before);
        reopen();
        assertEquals(4, rows("101"));
        assertEquals(9, rows("201"));
        assertEquals(1, workspace.state().module("101").orElseThrow().version());
    }

    @Test
    void anImportIsTakenBackAndDoneAgain() throws Exception {
        importModule("101", 2);
        importModule("101", 3);
        assertEquals(2, workspace.state().module("101").orElseThrow().version());

        workspace.restore(1);
        assertEquals(4, rows("101"));
        workspace.restore(2);
        assertEquals(9, rows("101"));
        workspace.restore(0);
        assertEquals(List.of(), workspace.state().modules());
    }

    @Test
    void aVersionNumberIsNeverGivenTwice() throws Exception {
        importModule("101", 2);
        importModule("101", 3);
        workspace.restore(1);
        importModule("101", 4);
        assertEquals(3, workspace.state().module("101").orElseThrow().version());
        assertEquals(
                List.of(1, 2, 3),
                workspace.versions("101").stream().map(ModuleInfo::version).toList());
    }

    @Test
    void theHistoryTellsOfEveryChangeAndWhereRowsWent() throws Exception {
        importModule("101", 2);
        workspace.remove("101");
        workspace.restore(1);
        List<ImportRecord> history = workspace.history();
        assertEquals(
                List.of(Action.IMPORT, Action.REMOVE, Action.RESTORE),
                history.stream().map(ImportRecord::action).toList());
        assertEquals(1, history.get(2).restored());
        ImportRecord.FileRecord file = history.get(0).files().get(0);
        assertEquals(4, file.rowsRead());
        assertEquals(
                file.rowsRead(),
                file.kept() + file.rejected() + file.cancelled() + file.duplicates());
    }

    @Test
    void whatIsNotThereIsAnArgumentError() throws Exception {
        importModule("101", 2);
        assertThrows(IllegalArgumentException.class, () -> workspace.remove("999"));
        assertThrows(IllegalArgumentException.class, () -> workspace.restore(7));
        assertEquals(1, workspace.state().revision());
    }

    @Test
    void aFullDiskAtAnyMomentLeavesWhatWasThere() throws Exception {
        importModule("101", 2);
        importModule("101", 3);
        for (int faults = 0; ; faults++) {
            workspace.close();
            var disk = new FaultyDisk(faults);
            workspace = open(disk);
            try {
                workspace.remove("101");
                assertTrue(faults >= 2, "only " + faults + " moments were tried");
                break;
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("nothing was changed"), e.getMessage());
            }
            assertEquals(9, rows("101"));
            assertThrows(IOException.class, () -> workspace.restore(1));
            reopen();
            assertEquals(List.of(), workspace.state().problems());
            assertEquals(9, rows("101"));
        }
        reopen();
        assertTrue(workspace.state().module("101").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySequenceOfChangesComesToWhatASimpleModelSays(long seed) throws Exception {
        var random = new Random(seed);
        var model = new TreeMap<String, Integer>(); // students by module
        Map<Long, Map<String, Integer>> states = new HashMap<>();
        states.put(0L, Map.of());
        for (int step = 0; step < 25; step++) {
            String code = "10" + random.nextInt(3);
            switch (random.nextInt(3)) {
                case 0 -> {
                    int students = 1 + random.nextInt(4);
                    importModule(code, students);
                    model.put(code, students);
                }
                case 1 -> {
                    if (model.remove(code) != null) {
                        workspace.remove(code);
                    }
                }
                default -> {
                    long revision =
                            new ArrayList<>(states.keySet()).get(random.nextInt(states.size()));
                    workspace.restore(revision);
                    model.clear();
                    model.putAll(states.get(revision));
                }
            }
            states.put(workspace.state().revision(), new TreeMap<>(model));
            if (random.nextInt(4) == 0) {
                reopen();
            }
            var loaded = new TreeMap<String, Integer>();
            workspace.state().modules().forEach(info -> loaded.put(info.module(), info.students()));
            assertEquals(model, loaded, "after step " + step);
        }
        for (String code : model.keySet()) {
            assertEquals(model.get(code) * model.get(code), rows(code));
        }
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

    /** A module of so many students, each with as many rows. */
    private void importModule(String code, int students) throws IOException {
        Path exports = folder.resolve("exports-" + code + "-" + students);
        write(exports, "lusi_mbchb" + code + ".csv", export(students, students, "true"));
        workspace.importFiles(List.of(exports), Progress.none());
    }

    private int rows(String code) throws InputException {
        return workspace.module(code, BuiltInRuleSets.STANDARD, Progress.none()).table().rows();
    }
}
