package org.rollcall.charts.internal.draw;

/**
 * How a line is drawn.
 *
 * @param width pixels
 * @param dash how it is broken
 */
public record Stroke(double width, Dash dash) {
    public static final Stroke THIN = new Stroke(1, Dash.SOLID);

    /** Ways to break a line, which tell lines apart without colour. */
    public enum Dash {
        SOLID,
        DASHED(7, 4),
        DOTTED(1.5, 3),
        DASH_DOT(8, 3, 2, 3),
        LONG(13, 4),
        SHORT(4, 2.5);

        private final double[] pattern;

        Dash(double... pattern) {
            this.pattern = pattern;
        }

        /** Lengths of strokes and gaps in pixels, in turn; empty for a solid line. */
        public double[] pattern() {
            return pattern.clone();
        }

        public static Dash series(int index) {
            return values()[Math.floorMod(index, values().length)];
        }
    }
}
