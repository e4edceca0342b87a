package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Window WHOLE = new Window(0, 100);

    @Test
    void zoomingKeepsTheFixedValueInItsPlace() {
        assertEquals(new Window(15, 65), WHOLE.zoom(0.5, 30, WHOLE, 1));
    }

    @Test
    void zoomingStopsAtTheShortestAndAtTheWhole() {
        assertEquals(new Window(45, 55), WHOLE.zoom(0.001, 50, WHOLE, 10));
        assertEquals(WHOLE, new Window(90, 95).zoom(1000, 92, WHOLE, 1));
    }

    @Test
    void nothingBeyondTheWholeIsShown() {
        assertEquals(new Window(80, 100), new Window(60, 80).pan(500, WHOLE));
        assertEquals(new Window(0, 20), new Window(60, 80).pan(-500, WHOLE));
    }

    @Test
    void revealingMovesNoFurtherThanNeeded() {
        assertEquals(new Window(31, 51), new Window(20, 40).reveal(50, 1, WHOLE));
        assertEquals(new Window(20, 40), new Window(20, 40).reveal(30, 1, WHOLE));
    }
}
