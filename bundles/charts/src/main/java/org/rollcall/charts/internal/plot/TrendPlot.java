package org.rollcall.charts.internal.plot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.api.table.Mark;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Marker;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/**
 * One student's attendance over time. One module: its points by mark, the module's average and the
 * threshold. Several: one line each, told apart by colour, dash and marker.
 */
public final class TrendPlot implements Plot {
    private static final Stroke STUDENT = new Stroke(2, Stroke.Dash.SOLID);
    private static final Stroke MODULE = new Stroke(1.5, Stroke.Dash.DASHED);
    private static final Stroke THRESHOLD = new Stroke(1.2, Stroke.Dash.SOLID);

    /** Pixels that one marker takes of those that would lie on each other. */
    private static final double CELL = 4;

    /** Room right of one module's points, where the levels have their names. */
    private static final double RIGHT = 0.11;

    private final List<TrendLine> lines;
    private final int rollingDays;
    private final TimeScale time;
    private final NumberScale percent;
    private final DataPoints spots;

    private TrendPlot(List<TrendLine> lines, int rollingDays) {
        this.lines = lines;
        this.rollingDays = rollingDays;
        long first = lines.stream().mapToLong(line -> line.seconds()[0]).min().orElseThrow();
        long last =
                lines.stream()
                        .mapToLong(line -> line.seconds()[line.count() - 1])
                        .max()
                        .orElseThrow();
        time = TimeScale.of("", first, last, one() ? RIGHT : 0.02);
        percent =
                NumberScale.percent(
                        rollingDays > 0
                                ? Words.T.get("trend.axis.rolling", rollingDays)
                                : Words.T.get("trend.axis.all"),
                        4);
        spots = new TrendSpots(lines);
    }

    /** Empty where no trend has a point. */
    public static Optional<Plot> of(TrendLines value) {
        List<TrendLine> lines =
                value.trends().stream()
                        .map(trend -> new TrendLine(trend, value.rollingDays()))
                        .filter(line -> line.count() > 0)
                        .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrendPlot(lines, value.rollingDays()));
    }

    @Override
    public String title() {
        String title =
                rollingDays > 0
                        ? Words.T.get("trend.title.rolling", rollingDays)
                        : Words.T.get("trend.title.all");
        return one() ? Words.T.get("trend.title.module", title, lines.get(0).module()) : title;
    }

    @Override
    public String summary() {
        return one()
                ? Words.T.get(
                        "trend.summary.one",
                        spots.count(),
                        lines.get(0).module(),
                        PercentText.of(lines.get(0).result().module()))
                : Words.T.get("trend.summary.several", lines.size(), spots.count());
    }

    @Override
    public Scale x() {
        return time;
    }

    @Override
    public Scale y() {
        return percent;
    }

    @Override
    public DataPoints spots() {
        return spots;
    }

    @Override
    public void draw(Pen pen, ChartColours colours, Area area) {
        Grid.rows(pen, colours, area, percent);
        double threshold = threshold();
        double module = one() ? module() : Double.NaN;
        Grid.level(pen, colours, area, threshold, ColourRole.LIMIT, THRESHOLD);
        Grid.level(pen, colours, area, module, ColourRole.MUTED, MODULE);
        for (int i = 0; i < lines.size(); i++) {
            TrendLine line = lines.get(i);
            var reduced = Reduction.of(line.seconds(), line.percents(), area);
            pen.polyline(
                    colours.of(role(i)), stroke(i), reduced.xs(), reduced.ys(), reduced.count());
            if (one()) {
                marks(pen, colours, area, line);
                LevelNames.draw(pen, colours, area, names(threshold, module), reduced);
            } else {
                fewMarkers(pen, colours, area, i, reduced);
            }
        }
    }

    /** The higher line is named above itself, the lower one below, so that they never overlap. */
    private static List<LevelNames.Name> names(double threshold, double module) {
        boolean moduleAbove = !(module < threshold);
        return Stream.of(
                        new LevelNames.Name(
                                Words.T.get("trend.threshold"),
                                threshold,
                                ColourRole.LIMIT,
                                !moduleAbove),
                        new LevelNames.Name(
                                Words.T.get("trend.module"), module, ColourRole.MUTED, moduleAbove))
                .filter(name -> !Double.isNaN(name.value()))
                .toList();
    }

    /** Where points lie closer than pixels, the line itself stands for those present. */
    private static void marks(Pen pen, ChartColours colours, Area area, TrendLine line) {
        int from = Reduction.first(line.seconds(), area.x().from());
        int to = Reduction.first(line.seconds(), Math.nextUp(area.x().to()));
        if (to - from < area.width()) {
            for (int i = from; i < to; i++) {
                if (!line.mark(i).missed()) {
                    mark(pen, colours, area, line, i, 0.19);
                }
            }
        }
        for (Mark mark : MarkStyle.BY_RANK) {
            if (!mark.missed()) {
                continue;
            }
            int[] points = line.marked(mark);
            var taken = new BitSet();
            int columns = (int) (area.width() / CELL) + 2;
            int first = Reduction.first(points, from);
            for (int i = first; i < points.length && points[i] < to; i++) {
                double x = area.x(line.seconds()[points[i]]) - area.left();
                double y = area.y(line.percents()[points[i]]) - area.top();
                int cell = (int) Math.max(0, y / CELL) * columns + (int) (x / CELL);
                if (!taken.get(cell)) {
                    taken.set(cell);
                    mark(pen, colours, area, line, points[i], 0.36);
                }
            }
        }
    }

    private static void mark(
            Pen pen, ChartColours colours, Area area, TrendLine line, int point, double ems) {
        MarkStyle style = MarkStyle.of(line.mark(point));
        pen.marker(
                style.marker(),
                colours.of(style.role()),
                area.x(line.seconds()[point]),
                area.y(line.percents()[point]),
                ems * area.em());
    }

    /** Enough markers to tell lines apart, not one for each point. */
    private static void fewMarkers(
            Pen pen, ChartColours colours, Area area, int series, Reduction line) {
        double apart = 4 * area.em();
        double next = area.left() + apart * (0.4 + 0.2 * series);
        for (int i = 0; i < line.count(); i++) {
            double x = line.xs()[i];
            if (x >= next || i == line.count() - 1) {
                pen.marker(
                        Marker.series(series),
                        colours.of(ColourRole.series(series)),
                        x,
                        line.ys()[i],
                        0.3 * area.em());
                next = x + apart;
            }
        }
    }

    @Override
    public List<LegendEntry> legend() {
        var legend = new ArrayList<LegendEntry>();
        if (one()) {
            String module = PercentText.of(lines.get(0).result().module());
            legend.add(
                    new LegendEntry(
                            Words.T.get("trend.legend.student"),
                            new LegendEntry.Line(ColourRole.PRESENT, STUDENT, null)));
            legend.add(
                    new LegendEntry(
                            Words.T.get("trend.legend.module", module),
                            new LegendEntry.Line(ColourRole.MUTED, MODULE, null)));
        } else {
            for (int i = 0; i < lines.size(); i++) {
                legend.add(
                        new LegendEntry(
                                Words.T.get("trend.legend.of", lines.get(i).module()),
                                new LegendEntry.Line(role(i), stroke(i), Marker.series(i))));
            }
        }
        if (!Double.isNaN(threshold())) {
            legend.add(
                    new LegendEntry(
                            Words.T.get(
                                    "trend.legend.threshold", PercentText.threshold(threshold())),
                            new LegendEntry.Line(ColourRole.LIMIT, THRESHOLD, null)));
        }
        if (one()) {
            legend.add(MarkStyle.PRESENT.sample());
            for (Mark mark : Mark.values()) {
                if (mark.missed()) {
                    legend.add(MarkStyle.of(mark).sample());
                }
            }
        }
        if (rollingDays > 0) {
            legend.add(
                    new LegendEntry(
                            Words.T.get("trend.legend.rolling", rollingDays),
                            new LegendEntry.Nothing()));
        }
        return legend;
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(
                        Words.T.get("table.module"),
                        Words.T.get("table.when"),
                        Words.T.get("table.percent"),
                        Words.T.get("table.present"),
                        Words.T.get("table.sessions"),
                        Words.T.get("table.mark")),
                spots.count(),
                this::row);
    }

    private List<String> row(int number) {
        int line = 0;
        int point = number;
        while (point >= lines.get(line).count()) {
            point -= lines.get(line++).count();
        }
        TrendLine trend = lines.get(line);
        return List.of(
                trend.module(),
                TrendLine.WHEN.format(trend.start(point)),
                PercentText.of(trend.share(point)),
                Long.toString(trend.share(point).numerator()),
                Long.toString(trend.share(point).denominator()),
                MarkStyle.of(trend.mark(point)).text());
    }

    private ColourRole role(int line) {
        return one() ? ColourRole.PRESENT : ColourRole.series(line);
    }

    private Stroke stroke(int line) {
        return one() ? STUDENT : new Stroke(2, Stroke.Dash.series(line));
    }

    private boolean one() {
        return lines.size() == 1;
    }

    private double threshold() {
        var basis = lines.get(0).result().basis();
        return basis == null ? Double.NaN : basis.query().threshold();
    }

    private double module() {
        TrendResult result = lines.get(0).result();
        return result.module().percent().orElse(Double.NaN);
    }
}
