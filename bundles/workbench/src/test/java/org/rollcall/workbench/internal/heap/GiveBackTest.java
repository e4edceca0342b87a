package org.rollcall.workbench.internal.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class GiveBackTest {
    private static final long MEGABYTE = 1 << 20;

    private final ObservableList<String> running = FXCollections.observableArrayList();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final FakeHeap heap = new FakeHeap();
    private final GiveBack giveBack =
            new GiveBack(running, heap, Runnable::run, (delay, task) -> later.add(task));

    /** A heap whose size a test says; a collection gives back all but 200 MB. */
    static final class FakeHeap implements Heap {
        private long committed = 192 * MEGABYTE;
        int collections;

        @Override
        public long committed() {
            return committed;
        }

        @Override
        public void collect(Runnable then) {
            collections++;
            committed = 200 * MEGABYTE;
            then.run();
        }
    }

    @Test
    void workThatMadeTheHeapGrowIsFollowedByACollection() {
        work(900);
        quiet();

        assertEquals(1, heap.collections);
    }

    @Test
    void workThatTookLittleIsNot() {
        work(240);
        quiet();

        assertEquals(0, heap.collections);
    }

    @Test
    void whileOtherWorkRunsNothingIsCollected() {
        work(900);
        running.add("Comparing");
        quiet();

        assertEquals(0, heap.collections);

        running.clear();
        quiet();

        assertEquals(1, heap.collections);
    }

    @Test
    void whatIsStillInUseIsNotCollectedAgainAndAgain() {
        work(900);
        quiet();
        work(230);
        quiet();

        assertEquals(1, heap.collections);
    }

    @Test
    void workAfterACollectionIsFollowedByAnother() {
        work(900);
        quiet();
        work(300);
        quiet();

        assertEquals(2, heap.collections);
    }

    @Test
    void afterTheEndNothingIsCollected() {
        work(900);
        giveBack.close();
        quiet();

        assertEquals(0, heap.collections);
    }

    private void work(long megabytes) {
        running.add("Importing");
        heap.committed = megabytes * MEGABYTE;
        running.clear();
    }

    /** Time goes by. */
    private void quiet() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
