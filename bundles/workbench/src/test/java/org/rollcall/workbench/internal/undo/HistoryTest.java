package org.rollcall.workbench.internal.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.UndoHistory.Step;

class HistoryTest {
    private final History history = new History();
    private final List<String> log = new ArrayList<>();

    @Test
    void goesBackAndForthInOrder() {
        add("mine", "one");
        add("mine", "two");
        assertEquals(Optional.of("two"), history.undoLabel());

        history.undo();
        history.undo();
        history.redo();

        assertEquals(List.of("-two", "-one", "+one"), log);
        assertEquals(Optional.of("one"), history.undoLabel());
        assertEquals(Optional.of("two"), history.redoLabel());
    }

    @Test
    void somethingNewEndsWhatCouldBeDoneAgain() {
        add("mine", "one");
        history.undo();
        add("mine", "two");

        assertEquals(Optional.empty(), history.redoLabel());
        assertTrue(history.nothingUndoneProperty().get());
    }

    @Test
    void saysWhenThereIsNothing() {
        assertTrue(history.nothingDoneProperty().get());
        add("mine", "one");
        assertFalse(history.nothingDoneProperty().get());
        history.undo();
        assertTrue(history.nothingDoneProperty().get());
        assertFalse(history.nothingUndoneProperty().get());
    }

    @Test
    void whatSomebodyAddedGoesWithThem() {
        add("mine", "one");
        add("theirs", "two");
        add("mine", "three");
        history.undo();

        history.forget("mine");

        assertEquals(Optional.of("two"), history.undoLabel());
        assertEquals(Optional.empty(), history.redoLabel());
    }

    @Test
    void whatUndoingDoesIsNotAddedAgain() {
        history.done(
                "mine",
                "close",
                () -> add("mine", "opened again"),
                () -> add("mine", "closed again"));
        history.undo();
        history.redo();

        assertEquals(Optional.of("close"), history.undoLabel());
        assertEquals(Optional.empty(), history.redoLabel());
    }

    @Test
    void aFailureIsDroppedAndTold() {
        add("mine", "one");
        history.done(
                "mine",
                "broken",
                () -> {
                    throw new IllegalStateException("It is gone.");
                },
                () -> {});

        assertFalse(history.undo());

        assertEquals(Optional.of("one"), history.undoLabel());
        assertEquals(Optional.empty(), history.redoLabel());
    }

    @Test
    void keepsAHundred() {
        for (int i = 1; i <= 130; i++) {
            add("mine", Integer.toString(i));
        }
        int undone = 0;
        while (!history.nothingDoneProperty().get()) {
            history.undo();
            undone++;
        }
        assertEquals(100, undone);
        assertEquals("-31", log.get(log.size() - 1));
    }

    @Test
    void aStepGrowsForAsLongAsItIsTheNewest() {
        Step step = add("mine", "to 1");
        assertTrue(step.amend("to 2", () -> log.add("+to 2")));
        assertTrue(step.amend("to 3", () -> log.add("+to 3")));
        assertEquals(Optional.of("to 3"), history.undoLabel());
        history.undo();
        history.redo();
        assertEquals(List.of("-to 1", "+to 3"), log);

        add("mine", "another");
        assertFalse(step.amend("to 4", () -> {}));

        assertEquals(Optional.of("another"), history.undoLabel());
    }

    @Test
    void aStepThatWasTakenBackGrowsNoMore() {
        Step step = add("mine", "to 1");
        history.undo();

        assertFalse(step.amend("to 2", () -> {}));

        assertEquals(Optional.of("to 1"), history.redoLabel());
    }

    private Step add(String owner, String label) {
        return history.done(owner, label, () -> log.add("-" + label), () -> log.add("+" + label));
    }
}
