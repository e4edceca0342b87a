package org.rollcall.charts.internal.plot;

/**
 * The part of a scale that is in sight.
 *
 * @param from lowest value
 * @param to highest value, above {@code from}
 */
public record Window(double from, double to) {

    public double length() {
        return to - from;
    }

    /**
     * Shows more or less around a value that keeps its place.
     *
     * @param factor below 1 to see less in more detail
     * @param fixed the value that keeps its place
     * @param whole what there is to see
     * @param least shortest length
     */
    public Window zoom(double factor, double fixed, Window whole, double least) {
        double length = Math.max(Math.min(least, whole.length()), length() * factor);
        double start = fixed - (fixed - from) * length / length();
        return new Window(start, start + length).inside(whole);
    }

    public Window pan(double distance, Window whole) {
        return new Window(from + distance, to + distance).inside(whole);
    }

    /** Moves just so far that a value is in sight. */
    public Window reveal(double value, double margin, Window whole) {
        double room = Math.min(margin, length() / 2);
        if (value - room < from) {
            return pan(value - room - from, whole);
        }
        return value + room > to ? pan(value + room - to, whole) : this;
    }

    /** The nearest window that shows nothing beyond the whole. */
    public Window inside(Window whole) {
        if (length() >= whole.length()) {
            return whole;
        }
        double start = Math.max(whole.from, Math.min(whole.to - length(), from));
        return new Window(start, start + length());
    }
}
