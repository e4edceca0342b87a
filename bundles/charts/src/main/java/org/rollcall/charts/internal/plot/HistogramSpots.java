package org.rollcall.charts.internal.plot;

import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.chart.Histogram;
import org.rollcall.charts.internal.Words;

/** The bars of a histogram from left to right, those of each bin in the order of the series. */
final class HistogramSpots implements DataPoints {
    private final Histogram histogram;
    private final int series;

    HistogramSpots(Histogram histogram) {
        this.histogram = histogram;
        series = histogram.series().size();
    }

    int series(int spot) {
        return spot % series;
    }

    Distribution.Bin bin(int spot) {
        return histogram.series().get(series(spot)).distribution().bins().get(spot / series);
    }

    @Override
    public int count() {
        return series * histogram.series().get(0).distribution().bins().size();
    }

    /** A bar fills four fifths of its bin together with the others. */
    Outline bar(Area area, int spot) {
        Distribution.Bin bin = bin(spot);
        double left = area.x(bin.from());
        double width = area.x(bin.to()) - left;
        double each = width * 0.8 / series;
        double x = Math.round(left + width * 0.1 + each * series(spot));
        double top = Math.round(area.y(bin.students()));
        return new Outline(x, top, Math.max(1, Math.round(each) - 1.0), area.bottom() - top, false);
    }

    /** The whole column above a bar counts, so that low bars can be hit. */
    @Override
    public int at(Area area, double x, double y) {
        for (int spot = 0; spot < count(); spot++) {
            Distribution.Bin bin = bin(spot);
            double left = area.x(bin.from());
            double each = (area.x(bin.to()) - left) / series;
            double start = left + each * series(spot);
            if (x >= start && x < start + each) {
                return spot;
            }
        }
        return NONE;
    }

    @Override
    public int next(int from, Step step) {
        int next =
                switch (step) {
                    case LEFT -> from - series;
                    case RIGHT -> from + series;
                    case UP -> series(from) == 0 ? from : from - 1;
                    case DOWN -> series(from) == series - 1 ? from : from + 1;
                    case FIRST -> series(from);
                    case LAST -> count() - series + series(from);
                };
        return next < 0 || next >= count() ? from : next;
    }

    @Override
    public double x(int spot) {
        Distribution.Bin bin = bin(spot);
        return (bin.from() + bin.to()) / 2.0;
    }

    @Override
    public double y(int spot) {
        return bin(spot).students();
    }

    @Override
    public Outline outline(Area area, int spot) {
        Outline bar = bar(area, spot);
        double room = Math.min(4, bar.y() - area.top());
        return new Outline(
                bar.x() - 2, bar.y() - room, bar.width() + 4, bar.height() + room, false);
    }

    @Override
    public String text(int spot) {
        Distribution.Bin bin = bin(spot);
        Distribution all = histogram.series().get(series(spot)).distribution();
        return String.join(
                "\n",
                histogram.series().get(series(spot)).label(),
                Words.T.get(
                        bin.from() == 0 ? "distribution.bin.first" : "distribution.bin",
                        bin.from(),
                        bin.to()),
                Words.T.get("distribution.count", bin.students(), all.students()));
    }

    @Override
    public String key(int spot) {
        Distribution.Bin bin = bin(spot);
        return series(spot) + " " + bin.from() + " " + bin.to();
    }
}
