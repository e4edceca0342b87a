package org.rollcall.charts.internal.plot;

import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Marker;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/**
 * One entry of a legend.
 *
 * @param text what it explains; empty for a sample alone
 * @param figure how it looks
 */
public record LegendEntry(String text, Figure figure) {

    /** How an entry of a legend looks. */
    public sealed interface Figure {
        /** Width in ems. */
        double width();

        /**
         * @param x left end
         * @param y middle
         */
        void draw(Pen pen, ChartColours colours, double x, double y, double em);
    }

    /** A line, with a marker in its middle unless null. */
    record Line(ColourRole role, Stroke stroke, Marker marker) implements Figure {
        @Override
        public double width() {
            return 2;
        }

        @Override
        public void draw(Pen pen, ChartColours colours, double x, double y, double em) {
            pen.line(colours.of(role), stroke, x, y, x + width() * em, y);
            if (marker != null) {
                pen.marker(marker, colours.of(role), x + width() * em / 2, y, 0.28 * em);
            }
        }
    }

    record Mark(ColourRole role, Marker marker) implements Figure {
        @Override
        public double width() {
            return 0.9;
        }

        @Override
        public void draw(Pen pen, ChartColours colours, double x, double y, double em) {
            pen.marker(marker, colours.of(role), x + width() * em / 2, y, 0.32 * em);
        }
    }

    /** A filled rectangle, or only its edge. */
    record Box(ColourRole role, boolean filled) implements Figure {
        @Override
        public double width() {
            return 1;
        }

        @Override
        public void draw(Pen pen, ChartColours colours, double x, double y, double em) {
            double side = 0.75 * em;
            if (filled) {
                pen.box(colours.of(role), x, y - side / 2, side, side);
            } else {
                pen.frame(
                        colours.of(role),
                        new Stroke(1.5, Stroke.Dash.SOLID),
                        x + 1,
                        y - side / 2 + 1,
                        side - 2,
                        side - 2);
            }
        }
    }

    /** The colours of a heat map, between the texts of their ends. */
    record Ramp(String low, String high) implements Figure {
        private static final int STEPS = 24;
        private static final double BAR = 7;

        @Override
        public double width() {
            return BAR + 1 + 0.56 * (low.length() + high.length());
        }

        @Override
        public void draw(Pen pen, ChartColours colours, double x, double y, double em) {
            double size = 0.85 * em;
            double lowWidth = pen.width(low, size);
            pen.words(low, colours.of(ColourRole.TEXT), size, Pen.Align.LEFT, x, y + 0.3 * em);
            double left = x + lowWidth + 0.4 * em;
            double each = BAR * em / STEPS;
            for (int i = 0; i < STEPS; i++) {
                pen.box(
                        colours.ramp(i / (STEPS - 1.0)),
                        left + i * each,
                        y - 0.38 * em,
                        each + 0.5,
                        0.76 * em);
            }
            pen.words(
                    high,
                    colours.of(ColourRole.TEXT),
                    size,
                    Pen.Align.LEFT,
                    left + BAR * em + 0.4 * em,
                    y + 0.3 * em);
        }
    }

    /** Only the text. */
    record Nothing() implements Figure {
        @Override
        public double width() {
            return 0;
        }

        @Override
        public void draw(Pen pen, ChartColours colours, double x, double y, double em) {
            // The text says it.
        }
    }
}
