package org.rollcall.workbench.internal.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import org.junit.jupiter.api.Test;
import org.rollcall.api.progress.SpareMemory;
import org.rollcall.workbench.internal.notices.NoticeBoard;

class LowMemoryTest {
    private final NoticeBoard board = new NoticeBoard(Runnable::run);
    private final FakeWatch watch = new FakeWatch();

    private static final class FakeWatch implements MemoryWatch {
        private Listener listener;

        @Override
        public void start(Listener told) {
            listener = told;
        }

        @Override
        public void stop() {
            listener = null;
        }
    }

    @Test
    void shortMemoryIsToldWithAButtonThatFreesSome() {
        var low = new LowMemory(board, watch);

        watch.listener.isShort(900L << 20, 1000L << 20);

        var notice = board.notices().get(0);
        assertTrue(
                notice.text().startsWith("Rollcall is short of memory: 900 of 1000 MB are in use."),
                notice.text());
        assertEquals(FreeMemoryCommand.ID, notice.command());
        low.close();
        assertNull(watch.listener);
    }

    @Test
    void theCommandHasAllThatIsKeptForgottenThenCollected() {
        var heap = new GiveBackTest.FakeHeap();
        var command = new FreeMemoryCommand(heap);
        var given = new int[1];
        SpareMemory spare = () -> given[0] += heap.collections == 0 ? 1 : 100;
        command.addSpare(spare);

        command.run();

        assertEquals(1, given[0]);
        assertEquals(1, heap.collections);
        command.removeSpare(spare);
        command.run();
        assertEquals(1, given[0]);
    }

    @Test
    void theJvmsOwnPoolCanBeWatched() {
        var pool = new OldGeneration();

        pool.start((used, most) -> {});
        assertTrue(isWatched());
        pool.stop();

        assertTrue(pool.isWatching());
        assertFalse(isWatched(), "the JVM goes on watching for nobody");
    }

    private static boolean isWatched() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                .anyMatch(pool -> pool.getCollectionUsageThreshold() > 0);
    }
}
