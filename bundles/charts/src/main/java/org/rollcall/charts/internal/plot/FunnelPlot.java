package org.rollcall.charts.internal.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.analytics.Confidence;
import org.rollcall.api.analytics.Interval;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.chart.Funnel;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Marker;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/**
 * Shares against the rows they were counted over, with the limits of chance around the overall
 * share ({@link Ratio#funnelLimits}). Series are told apart by colour and shape; points outside the
 * 99.8 % limits are larger.
 */
public final class FunnelPlot implements Plot {
    private static final Marker[] MARKERS = {Marker.CIRCLE, Marker.DIAMOND};
    private static final Stroke OVERALL = new Stroke(1.2, Stroke.Dash.SOLID);
    private static final Stroke INNER = new Stroke(1.2, Stroke.Dash.DASHED);
    private static final Stroke OUTER = new Stroke(1.2, Stroke.Dash.LONG);

    /** How many times as large as one a point of many students is at most. */
    private static final double LARGEST = 2.5;

    private static final int CURVE_POINTS = 160;

    private final Funnel funnel;
    private final NumberScale rows;
    private final NumberScale percent;
    private final FunnelSpots spots;

    private FunnelPlot(Funnel funnel) {
        this.funnel = funnel;
        long most = 1;
        for (Funnel.Point point : funnel.points()) {
            most = Math.max(most, point.share().denominator());
        }
        var whole = new Window(0, most * 1.05 + 0.5);
        rows =
                new NumberScale(
                        Words.T.get("funnel.axis.rows"), "", whole, Math.min(5, whole.to()), whole);
        percent =
                new NumberScale(
                        Words.T.get("funnel.axis.percent"),
                        " %",
                        new Window(-3, 103),
                        5,
                        new Window(0, 100));
        spots = new FunnelSpots(funnel);
    }

    /** Empty where there are no points. */
    public static Optional<Plot> of(Funnel funnel) {
        boolean any = funnel.points().stream().anyMatch(p -> p.share().denominator() > 0);
        return any ? Optional.of(new FunnelPlot(funnel)) : Optional.empty();
    }

    @Override
    public String title() {
        return Words.T.get("funnel.title", String.join(", ", funnel.series()));
    }

    @Override
    public String summary() {
        long outside = funnel.points().stream().filter(p -> outside(funnel, p) != 0).count();
        return Words.T.get(
                "funnel.summary",
                funnel.points().size(),
                PercentText.of(funnel.overall()),
                outside);
    }

    /** -1 below, 1 above the 99.8 % limits around the overall share, 0 within. */
    static int outside(Funnel funnel, Funnel.Point point) {
        if (point.share().denominator() == 0) {
            return 0;
        }
        double share = point.share().percent().orElseThrow();
        return funnel.overall()
                .funnelLimits(point.share().denominator(), Confidence.P998)
                .map(limits -> share < limits.low() ? -1 : share > limits.high() ? 1 : 0)
                .orElse(0);
    }

    @Override
    public Scale x() {
        return rows;
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
        limits(pen, colours, area, Confidence.P998, OUTER);
        limits(pen, colours, area, Confidence.P95, INNER);
        funnel.overall()
                .percent()
                .ifPresent(
                        overall -> {
                            double y = area.y(overall);
                            pen.line(
                                    colours.of(ColourRole.LIMIT),
                                    OVERALL,
                                    area.left(),
                                    y,
                                    area.right(),
                                    y);
                        });
        for (int i = 0; i < funnel.points().size(); i++) {
            Funnel.Point point = funnel.points().get(i);
            if (point.share().denominator() > 0 && spots.highest(i)) {
                point(pen, colours, area, point, spots.together(i));
            }
        }
    }

    /**
     * On a ground of its own, so that neighbours stay apart; where several students lie at one
     * place, the larger.
     */
    private void point(Pen pen, ChartColours colours, Area area, Funnel.Point point, int students) {
        double radius =
                (outside(funnel, point) == 0 ? 0.24 : 0.4)
                        * area.em()
                        * Math.min(LARGEST, Math.sqrt(students));
        double x = area.x(point.share().denominator());
        double y = area.y(point.share().percent().orElseThrow());
        Marker marker = marker(point.series());
        pen.marker(marker, colours.of(ColourRole.BACKGROUND), x, y, radius + 1.2);
        pen.marker(marker, colours.of(ColourRole.series(point.series())), x, y, radius);
    }

    private void limits(
            Pen pen, ChartColours colours, Area area, Confidence confidence, Stroke stroke) {
        var xs = new double[CURVE_POINTS];
        var lows = new double[CURVE_POINTS];
        var highs = new double[CURVE_POINTS];
        double from = Math.max(1, area.x().from());
        double to = Math.max(from, area.x().to());
        int count = 0;
        for (int i = 0; i < CURVE_POINTS; i++) {
            // More points where the curve bends, at few rows.
            double n = from + (to - from) * Math.pow(i / (CURVE_POINTS - 1.0), 2);
            Optional<Interval> limits = funnel.overall().funnelLimits(n, confidence);
            if (limits.isPresent()) {
                xs[count] = area.x(n);
                lows[count] = area.y(limits.get().low());
                highs[count] = area.y(limits.get().high());
                count++;
            }
        }
        pen.polyline(colours.of(ColourRole.MUTED), stroke, xs, lows, count);
        pen.polyline(colours.of(ColourRole.MUTED), stroke, xs, highs, count);
    }

    @Override
    public List<LegendEntry> legend() {
        var legend = new ArrayList<LegendEntry>();
        for (int i = 0; i < funnel.series().size(); i++) {
            legend.add(
                    new LegendEntry(
                            funnel.series().get(i),
                            new LegendEntry.Mark(ColourRole.series(i), marker(i))));
        }
        legend.add(
                new LegendEntry(
                        Words.T.get("funnel.legend.overall", PercentText.of(funnel.overall())),
                        new LegendEntry.Line(ColourRole.LIMIT, OVERALL, null)));
        legend.add(
                new LegendEntry(
                        Words.T.get("funnel.legend.limits", Confidence.P95.text()),
                        new LegendEntry.Line(ColourRole.MUTED, INNER, null)));
        legend.add(
                new LegendEntry(
                        Words.T.get("funnel.legend.limits", Confidence.P998.text()),
                        new LegendEntry.Line(ColourRole.MUTED, OUTER, null)));
        return legend;
    }

    private static Marker marker(int series) {
        return MARKERS[series % MARKERS.length];
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(
                        Words.T.get("table.series"),
                        Words.T.get("table.label"),
                        Words.T.get("table.percent"),
                        Words.T.get("table.present"),
                        Words.T.get("table.sessions"),
                        Words.T.get("table.limits")),
                funnel.points().size(),
                number -> {
                    Funnel.Point point = funnel.points().get(number);
                    return List.of(
                            point.series() < funnel.series().size()
                                    ? funnel.series().get(point.series())
                                    : "",
                            point.label(),
                            PercentText.of(point.share()),
                            Long.toString(point.share().numerator()),
                            Long.toString(point.share().denominator()),
                            FunnelSpots.place(outside(funnel, point)));
                });
    }
}
