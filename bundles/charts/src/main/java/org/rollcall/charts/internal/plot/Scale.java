package org.rollcall.charts.internal.plot;

import java.util.List;

/** What an axis of a plot stands for. */
public interface Scale {

    /** A label and where it stands. */
    record Tick(double at, String label) {}

    /** What the axis says of itself; empty where its labels say enough. */
    String name();

    /** All there is to see. */
    Window whole();

    /**
     * What is in sight at first.
     *
     * @param pixels length of the axis
     * @param em size of the text
     */
    default Window first(double pixels, double em) {
        return whole();
    }

    /** Shortest length to zoom to; that of the whole where zooming makes no sense. */
    double least();

    /**
     * The labels of what is in sight, by value.
     *
     * @param pixels length of the axis
     * @param em size of the text
     */
    List<Tick> ticks(Window sight, double pixels, double em);

    /**
     * How long the axis is in a picture.
     *
     * @param em size of the text
     */
    default double picture(Window sight, double em) {
        return 27 * em;
    }

    default boolean zooms() {
        return least() < whole().length();
    }
}
