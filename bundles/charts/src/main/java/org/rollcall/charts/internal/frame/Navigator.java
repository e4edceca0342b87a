package org.rollcall.charts.internal.frame;

import org.rollcall.charts.internal.plot.Plot;
import org.rollcall.charts.internal.plot.Scale;
import org.rollcall.charts.internal.plot.Window;

/** Which part of a plot is in sight. Until the user moves it, it follows the size of the chart. */
final class Navigator {
    private static final double MARGIN = 0.04;

    private final Runnable moved;
    private Plot plot;
    private Window x = new Window(0, 1);
    private Window y = new Window(0, 1);
    private double width = 1;
    private double height = 1;
    private double em = 12;
    private boolean touched;

    /**
     * @param moved told when what is in sight has changed
     */
    Navigator(Runnable moved) {
        this.moved = moved;
    }

    /**
     * Starts anew with a plot, but for one on the same scales, of which the same part is in sight.
     */
    void show(Plot newPlot) {
        boolean same =
                plot != null
                        && plot.x().whole().equals(newPlot.x().whole())
                        && plot.y().whole().equals(newPlot.y().whole());
        plot = newPlot;
        if (!same) {
            showAll();
        } else if (touched) {
            moved.run();
        } else {
            set(firstX(), firstY());
        }
    }

    /** Shows a part of both scales, as far as there is one. */
    void show(Window newX, Window newY) {
        touch(newX.inside(plot.x().whole()), newY.inside(plot.y().whole()));
    }

    Window x() {
        return x;
    }

    Window y() {
        return y;
    }

    /** Takes the size of the area in pixels, and of its text. */
    void size(double newWidth, double newHeight, double newEm) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        em = newEm;
        if (!touched && plot != null) {
            set(firstX(), firstY());
        }
    }

    /** Whether the user sees something else than at first. */
    boolean moved() {
        return touched && !(x.equals(firstX()) && y.equals(firstY()));
    }

    void showAll() {
        touched = false;
        set(firstX(), firstY());
    }

    /**
     * Shows more or less.
     *
     * @param factor below 1 to see less in more detail
     * @param fixedX value that keeps its place
     * @param fixedY value that keeps its place
     */
    void zoom(double factor, double fixedX, double fixedY) {
        touch(zoomed(plot.x(), x, factor, fixedX), zoomed(plot.y(), y, factor, fixedY));
    }

    private static Window zoomed(Scale scale, Window sight, double factor, double fixed) {
        return scale.zooms() ? sight.zoom(factor, fixed, scale.whole(), scale.least()) : sight;
    }

    /** Zooms around the middle. */
    void zoom(double factor) {
        zoom(factor, (x.from() + x.to()) / 2, (y.from() + y.to()) / 2);
    }

    /** Shows a part of the horizontal scale. */
    void showX(double from, double to) {
        double middle = (from + to) / 2;
        touch(
                x.zoom((to - from) / x.length(), middle, plot.x().whole(), plot.x().least())
                        .reveal(middle, (to - from) / 2, plot.x().whole()),
                y);
    }

    /**
     * Moves what is in sight.
     *
     * @return whether there was anywhere to go
     */
    boolean pan(double pixelsX, double pixelsY) {
        Window oldX = x;
        Window oldY = y;
        touch(
                x.pan(pixelsX / width * x.length(), plot.x().whole()),
                y.pan(pixelsY / height * y.length(), plot.y().whole()));
        return !oldX.equals(x) || !oldY.equals(y);
    }

    /** Moves the vertical window so that it begins at a value. */
    void scrollY(double from) {
        touch(x, y.pan(from - y.from(), plot.y().whole()));
    }

    /** Moves the horizontal window so that it begins at a value. */
    void scrollX(double from) {
        touch(x.pan(from - x.from(), plot.x().whole()), y);
    }

    /** Whether a part of the horizontal scale is out of sight at first. */
    boolean startsPartlyX() {
        return firstX().length() < plot.x().whole().length() * 0.9999;
    }

    void reveal(double valueX, double valueY) {
        Window newX = reveal(x, valueX, plot.x());
        Window newY = reveal(y, valueY, plot.y());
        if (!newX.equals(x) || !newY.equals(y)) {
            touch(newX, newY);
        }
    }

    private static Window reveal(Window sight, double value, Scale scale) {
        return sight.reveal(value, sight.length() * MARGIN, scale.whole());
    }

    /** Whether part of a scale is out of sight, so that there is somewhere to go. */
    boolean partial() {
        return partialX() || partialY();
    }

    boolean partialX() {
        return x.length() < plot.x().whole().length() * 0.9999;
    }

    boolean partialY() {
        return y.length() < plot.y().whole().length() * 0.9999;
    }

    private Window firstX() {
        return plot.x().first(width, em);
    }

    private Window firstY() {
        return plot.y().first(height, em);
    }

    private void touch(Window newX, Window newY) {
        if (newX.equals(x) && newY.equals(y)) {
            return;
        }
        touched = true;
        set(newX, newY);
    }

    private void set(Window newX, Window newY) {
        x = newX;
        y = newY;
        moved.run();
    }
}
