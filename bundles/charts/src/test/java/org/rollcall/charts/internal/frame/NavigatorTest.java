package org.rollcall.charts.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.charts.internal.plot.HeatPlot;
import org.rollcall.charts.internal.plot.Plot;
import org.rollcall.charts.internal.plot.Window;

class NavigatorTest {
    private static final int ROWS = 100;

    private int moves;
    private final Navigator navigator = new Navigator(() -> moves++);

    @BeforeEach
    void show() {
        navigator.show(heat(ROWS));
        navigator.size(400, 320, 10);
    }

    @Test
    void atFirstTheFirstRowsAreInSight() {
        assertEquals(new Window(79.5, 99.5), navigator.y());
        assertTrue(navigator.partialY());
        assertFalse(navigator.moved());
    }

    @Test
    void rowsFollowTheSizeUntilTheUserMoves() {
        navigator.size(400, 160, 10);
        assertEquals(10, navigator.y().length());

        assertTrue(navigator.pan(0, -160));
        assertEquals(new Window(79.5, 89.5), navigator.y());
        navigator.size(400, 320, 10);
        assertEquals(new Window(79.5, 89.5), navigator.y(), "what the user chose stays");
        assertTrue(navigator.moved());

        navigator.showAll();
        assertEquals(new Window(79.5, 99.5), navigator.y());
        assertFalse(navigator.moved());
    }

    @Test
    void zoomingOutShowsEveryRow() {
        for (int i = 0; i < 10; i++) {
            navigator.zoom(1.5);
        }
        assertFalse(navigator.partial());
        assertFalse(navigator.pan(100, 100), "there is nowhere to go");
    }

    @Test
    void aValueOutOfSightIsRevealed() {
        navigator.reveal(0, 3);
        assertTrue(navigator.y().from() <= 2.5, () -> navigator.y().toString());
        assertTrue(navigator.y().to() > 3);
    }

    @Test
    void theSamePartStaysInSightOnTheSameScalesOnly() {
        navigator.pan(0, -160);
        Window chosen = navigator.y();

        navigator.show(heat(ROWS));
        assertEquals(chosen, navigator.y());
        assertTrue(navigator.moved());

        navigator.show(heat(ROWS + 1));
        assertEquals(new Window(80.5, 100.5), navigator.y(), "it begins anew");
        assertFalse(navigator.moved());
    }

    @Test
    void aPartIsShownAsFarAsThereIsOne() {
        navigator.show(new Window(0, 1), new Window(95, 105));
        assertEquals(new Window(89.5, 99.5), navigator.y());
    }

    private static Plot heat(int count) {
        var rows = new ArrayList<String>();
        var cells = new ArrayList<HeatMap.Cell>();
        for (int row = 0; row < count; row++) {
            rows.add("row " + row);
            cells.add(new HeatMap.Cell(row, 0, OptionalDouble.of(1), "1", "one", "k" + row));
        }
        return HeatPlot.of(new HeatMap("Days", rows, List.of("1", "2"), cells, 0, 1, "0", "1", ""))
                .orElseThrow();
    }
}
