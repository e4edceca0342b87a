package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Views that are opened and closed again and again leave nothing behind. */
class ViewMemoryTest {
    private static final List<String> VIEWS =
            List.of(
                    "overview",
                    "attendance",
                    "placements",
                    "recent",
                    "certified",
                    "compare",
                    "advisors",
                    "quality",
                    "reconcile",
                    "preferences",
                    "updates",
                    "student");
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 50;

    /** What a heap may differ by for other reasons, such as caches of the toolkit. */
    private static final long TOLERANCE = 12L << 20;

    @BeforeAll
    static void load() {
        Cases.load("clean-small");
        Scope.show("attendance");
        Scope.module("301");
    }

    @Test
    void fiftyTimesEachViewKeepsTheHeapFlat() {
        for (int round = 0; round < WARM_UP; round++) {
            openAndCloseAll();
        }
        long before = used();
        for (int round = 0; round < ROUNDS; round++) {
            openAndCloseAll();
        }
        long after = used();
        Scope.show("attendance");
        Scope.show("student");
        assertTrue(
                after - before < TOLERANCE,
                "the heap grew by %d kB in %d rounds".formatted((after - before) >> 10, ROUNDS));
    }

    private static void openAndCloseAll() {
        for (String view : VIEWS) {
            Scope.show(view);
            Fx.await(view + " open", () -> item(view).isSelected());
            Fx.run(
                    () -> {
                        CheckMenuItem item = item(view);
                        item.setSelected(false);
                        item.getOnAction().handle(null);
                    });
        }
    }

    private static CheckMenuItem item(String view) {
        return (CheckMenuItem) MenuItems.find("menu-view-" + view);
    }

    /** Used heap after everything that can be collected was. */
    private static long used() {
        var runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Fx.run(() -> {});
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
