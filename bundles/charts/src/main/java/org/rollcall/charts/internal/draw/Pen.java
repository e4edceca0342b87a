package org.rollcall.charts.internal.draw;

import javafx.scene.paint.Color;

/**
 * What charts are drawn with, on a screen as in a file. Lengths are pixels, x to the right, y
 * downwards.
 */
public interface Pen {

    /** Which part of a text stands at its position. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * Joins points.
     *
     * @param count how many of the positions to take
     */
    void polyline(Color colour, Stroke stroke, double[] xs, double[] ys, int count);

    default void line(Color colour, Stroke stroke, double x1, double y1, double x2, double y2) {
        polyline(colour, stroke, new double[] {x1, x2}, new double[] {y1, y2}, 2);
    }

    /** Fills a rectangle. */
    void box(Color colour, double x, double y, double width, double height);

    /** Draws a rectangle's edge. */
    default void frame(
            Color colour, Stroke stroke, double x, double y, double width, double height) {
        polyline(
                colour,
                stroke,
                new double[] {x, x + width, x + width, x, x},
                new double[] {y, y, y + height, y + height, y},
                5);
    }

    /** Draws a marker around its middle. */
    void marker(Marker marker, Color colour, double x, double y, double radius);

    /**
     * Writes one line of text.
     *
     * @param size font size
     * @param baseline where the letters stand
     */
    void words(String text, Color colour, double size, Align align, double x, double baseline);

    /** About how wide a text is. */
    double width(String text, double size);

    /** Draws what the work draws inside a rectangle only. */
    void within(double x, double y, double width, double height, Runnable work);
}
