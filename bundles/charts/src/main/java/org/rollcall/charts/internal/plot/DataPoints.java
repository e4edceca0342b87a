package org.rollcall.charts.internal.plot;

/** The things in a plot that can be pointed at, by number from 0. */
public interface DataPoints {
    /** No spot. */
    int NONE = -1;

    /** Ways to go from spot to spot by key. */
    enum Step {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        FIRST,
        LAST
    }

    /**
     * Around a spot, in pixels.
     *
     * @param round whether a ring or a rectangle marks it
     */
    record Outline(double x, double y, double width, double height, boolean round) {
        static Outline around(double x, double y, double radius) {
            return new Outline(x - radius, y - radius, 2 * radius, 2 * radius, true);
        }
    }

    int count();

    /** The spot under a pixel, or {@link #NONE}. */
    int at(Area area, double x, double y);

    /**
     * The spot in a direction, or the same where there is none further.
     *
     * @param from a spot, not {@link #NONE}
     */
    int next(int from, Step step);

    /** Where a spot lies on the horizontal scale. */
    double x(int spot);

    /** Where a spot lies on the vertical scale. */
    double y(int spot);

    Outline outline(Area area, int spot);

    /** What there is to say of a spot, in lines. */
    String text(int spot);

    /** What choosing the spot tells. */
    String key(int spot);
}
