package org.rollcall.charts.internal.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.chart.Histogram;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/**
 * How many students have which attendance: bars, of two series beside each other. The second has an
 * edge and a pale fill, so that the two differ without colour.
 */
public final class HistogramPlot implements Plot {
    private static final Stroke THRESHOLD = new Stroke(1.4, Stroke.Dash.DASHED);
    private static final double HEADROOM = 1.12;

    private final Histogram histogram;
    private final NumberScale percent =
            NumberScale.percent(Words.T.get("distribution.axis.percent"), 2);
    private final NumberScale students;
    private final HistogramSpots spots;

    private HistogramPlot(Histogram histogram) {
        this.histogram = histogram;
        int most =
                histogram.series().stream()
                        .flatMap(series -> series.distribution().bins().stream())
                        .mapToInt(Distribution.Bin::students)
                        .max()
                        .orElse(1);
        students = NumberScale.count(Words.T.get("distribution.axis.students"), most * HEADROOM);
        spots = new HistogramSpots(histogram);
    }

    /** Empty where no student has a percentage. */
    public static Optional<Plot> of(Histogram histogram) {
        boolean any =
                histogram.series().stream()
                        .anyMatch(series -> series.distribution().students() > 0);
        return any ? Optional.of(new HistogramPlot(histogram)) : Optional.empty();
    }

    @Override
    public String title() {
        return Words.T.get("distribution.title", labels());
    }

    @Override
    public String summary() {
        return Words.T.get(
                "distribution.summary",
                labels(),
                histogram.series().stream()
                        .mapToInt(series -> series.distribution().students())
                        .sum(),
                PercentText.threshold(histogram.threshold()));
    }

    private String labels() {
        return String.join(", ", histogram.series().stream().map(Histogram.Series::label).toList());
    }

    @Override
    public Scale x() {
        return percent;
    }

    @Override
    public Scale y() {
        return students;
    }

    @Override
    public DataPoints spots() {
        return spots;
    }

    @Override
    public void draw(Pen pen, ChartColours colours, Area area) {
        Grid.rows(pen, colours, area, students);
        for (int spot = 0; spot < spots.count(); spot++) {
            int count = spots.bin(spot).students();
            if (count == 0) {
                continue;
            }
            DataPoints.Outline bar = spots.bar(area, spot);
            boolean second = spots.series(spot) == 1;
            var colour = colours.of(ColourRole.series(spots.series(spot)));
            pen.box(
                    second ? colour.interpolate(colours.of(ColourRole.BACKGROUND), 0.65) : colour,
                    bar.x(),
                    bar.y(),
                    bar.width(),
                    bar.height());
            if (second) {
                pen.frame(
                        colour,
                        new Stroke(1.5, Stroke.Dash.SOLID),
                        bar.x() + 0.75,
                        bar.y() + 0.75,
                        bar.width() - 1.5,
                        bar.height() - 0.75);
            }
            number(pen, colours, area, bar, count, second);
        }
        double x = area.x(histogram.threshold());
        pen.line(colours.of(ColourRole.LIMIT), THRESHOLD, x, area.top(), x, area.bottom());
    }

    /** Above the bar; within it where the bar reaches so high that the number would be cut. */
    private static void number(
            Pen pen,
            ChartColours colours,
            Area area,
            DataPoints.Outline bar,
            int students,
            boolean second) {
        String count = "%,d".formatted(students);
        double size = 0.85 * area.em();
        double gap = 0.25 * area.em();
        if (pen.width(count, size) > bar.width() + 4) {
            return;
        }
        boolean above = bar.y() - gap - size >= area.top();
        double baseline = above ? bar.y() - gap : bar.y() + gap + 0.8 * size;
        var role =
                above || second
                        ? colours.of(ColourRole.TEXT)
                        : ChartColours.textOn(colours.of(ColourRole.series(0)));
        pen.words(count, role, size, Pen.Align.CENTRE, bar.x() + bar.width() / 2, baseline);
    }

    @Override
    public List<LegendEntry> legend() {
        var legend = new ArrayList<LegendEntry>();
        for (int i = 0; i < histogram.series().size(); i++) {
            Histogram.Series series = histogram.series().get(i);
            int without = series.distribution().withoutSessions();
            int with = series.distribution().students();
            legend.add(
                    new LegendEntry(
                            without == 0
                                    ? Words.T.get("distribution.legend", series.label(), with)
                                    : Words.T.get(
                                            "distribution.legend.without",
                                            series.label(),
                                            with,
                                            without),
                            new LegendEntry.Box(ColourRole.series(i), i == 0)));
        }
        legend.add(
                new LegendEntry(
                        Words.T.get(
                                "trend.legend.threshold",
                                PercentText.threshold(histogram.threshold())),
                        new LegendEntry.Line(ColourRole.LIMIT, THRESHOLD, null)));
        return legend;
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(
                        Words.T.get("table.series"),
                        Words.T.get("table.from"),
                        Words.T.get("table.to"),
                        Words.T.get("table.students")),
                spots.count(),
                number -> {
                    // One series after the other reads better than in turn.
                    int bins = spots.count() / histogram.series().size();
                    int spot = number % bins * histogram.series().size() + number / bins;
                    Distribution.Bin bin = spots.bin(spot);
                    return List.of(
                            histogram.series().get(spots.series(spot)).label(),
                            bin.from() + " %",
                            bin.to() + " %",
                            Integer.toString(bin.students()));
                });
    }
}
