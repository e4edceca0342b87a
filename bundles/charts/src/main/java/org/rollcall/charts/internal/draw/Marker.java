package org.rollcall.charts.internal.draw;

/** Shapes that tell points apart without colour. */
public enum Marker {
    CIRCLE,
    RING,
    CROSS,
    DIAMOND,
    SQUARE,
    TRIANGLE,
    PLUS;

    private static final Marker[] SERIES = {CIRCLE, DIAMOND, SQUARE, TRIANGLE, PLUS, RING};

    /** The marker of one of several series. */
    public static Marker series(int index) {
        return SERIES[Math.floorMod(index, SERIES.length)];
    }
}
