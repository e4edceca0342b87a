package org.rollcall.charts.internal.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.rollcall.charts.internal.draw.Marker;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/** Writes down the words that are drawn, and draws nothing. */
final class WordsPen implements Pen {
    final List<String> words = new ArrayList<>();
    final List<Double> markers = new ArrayList<>();

    /** Upper end of the highest word, in pixels from the top. */
    double highest = Double.POSITIVE_INFINITY;

    @Override
    public void polyline(Color colour, Stroke stroke, double[] xs, double[] ys, int count) {}

    @Override
    public void box(Color colour, double x, double y, double width, double height) {}

    @Override
    public void marker(Marker marker, Color colour, double x, double y, double radius) {
        markers.add(radius);
    }

    @Override
    public void words(
            String text, Color colour, double size, Align align, double x, double baseline) {
        words.add(text);
        highest = Math.min(highest, baseline - 0.8 * size);
    }

    @Override
    public double width(String text, double size) {
        return 0.6 * size * text.length();
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable work) {
        work.run();
    }
}
