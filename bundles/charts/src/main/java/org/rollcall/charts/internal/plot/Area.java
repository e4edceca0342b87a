package org.rollcall.charts.internal.plot;

/**
 * Where a plot is drawn, in pixels, and what is in sight.
 *
 * @param em size of the text
 */
public record Area(
        double left, double top, double width, double height, Window x, Window y, double em) {

    public double x(double value) {
        return left + (value - x.from()) / x.length() * width;
    }

    /** Higher values are further up. */
    public double y(double value) {
        return top + height - (value - y.from()) / y.length() * height;
    }

    public double xValue(double pixel) {
        return x.from() + (pixel - left) / width * x.length();
    }

    public double yValue(double pixel) {
        return y.from() + (top + height - pixel) / height * y.length();
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }
}
