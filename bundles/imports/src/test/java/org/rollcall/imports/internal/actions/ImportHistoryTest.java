package org.rollcall.imports.internal.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportRecord.Action;

class ImportHistoryTest {
    private final List<ImportRecord> history = new ArrayList<>();

    @Test
    void onlyTheLatestImportCanBeTakenBack() {
        add(Action.IMPORT, 0);
        add(Action.IMPORT, 0);
        assertFalse(lineage().isLatest(1));
        assertTrue(lineage().isLatest(2));
        assertEquals(1, lineage().before(2));
        assertEquals(0, lineage().before(1));
        add(Action.REMOVE, 0);
        assertFalse(lineage().isLatest(2));
        assertFalse(lineage().isLatest(3), "a removal is no import");
    }

    @Test
    void takenBackAndDoneAgainAsOftenAsTheUserLikes() {
        add(Action.IMPORT, 0);
        add(Action.IMPORT, 0);
        add(Action.RESTORE, 1);
        assertTrue(lineage().isTakenBack(2));
        assertTrue(lineage().isLatest(1), "what was the latest before is so again");
        add(Action.RESTORE, 2);
        assertTrue(lineage().isLatest(2));
        assertFalse(lineage().isTakenBack(2));
        assertEquals(1, lineage().before(2));
        add(Action.RESTORE, 3);
        assertTrue(lineage().isTakenBack(2), "a return to a return");
    }

    @Test
    void theFirstImportIsTakenBackToNothing() {
        add(Action.IMPORT, 0);
        add(Action.RESTORE, 0);
        assertTrue(lineage().isTakenBack(1));
        assertFalse(lineage().isTakenBack(7));
        assertFalse(new ImportHistory(List.of()).isLatest(0));
    }

    @Test
    void anImportAfterARemovalThatWasUndoneIsTakenBackToBeforeTheRemoval() {
        add(Action.IMPORT, 0);
        add(Action.REMOVE, 0);
        add(Action.RESTORE, 1);
        add(Action.IMPORT, 0);
        assertEquals(1, lineage().before(4));
        assertEquals(List.of(4L, 1L), ids());
    }

    private ImportHistory lineage() {
        return new ImportHistory(history);
    }

    private List<Long> ids() {
        return lineage().imports().stream().map(ImportRecord::revision).toList();
    }

    private void add(Action action, long restored) {
        history.add(
                new ImportRecord(history.size() + 1, Instant.EPOCH, action, List.of(), restored));
    }
}
