package org.rollcall.charts.internal.draw;

/** Where the corners and strokes of markers lie. */
public final class Markers {
    private Markers() {}

    public static double lineWidth(double radius) {
        return Math.max(1.2, radius * 0.42);
    }

    /** Two strokes, as x1, y1, x2, y2 each. */
    public static double[] strokes(Marker marker, double x, double y, double r) {
        double d = r * 0.85;
        return marker == Marker.PLUS
                ? new double[] {x - r, y, x + r, y, x, y - r, x, y + r}
                : new double[] {x - d, y - d, x + d, y + d, x - d, y + d, x + d, y - d};
    }

    /** Corners of a filled marker: all x, all y. */
    public static double[][] corners(Marker marker, double x, double y, double r) {
        double d = r * 0.88;
        double e = r * 1.15;
        return switch (marker) {
            case DIAMOND -> new double[][] {{x, x + e, x, x - e}, {y - e, y, y + e, y}};
            case TRIANGLE -> new double[][] {{x, x + e, x - e}, {y - e, y + d, y + d}};
            case SQUARE ->
                    new double[][] {{x - d, x + d, x + d, x - d}, {y - d, y - d, y + d, y + d}};
            default -> throw new IllegalArgumentException(marker + " has no corners");
        };
    }
}
