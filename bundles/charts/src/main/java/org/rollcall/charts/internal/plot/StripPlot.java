package org.rollcall.charts.internal.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/**
 * Every session of a student, a lane for each module: the mark by colour and shape, the kind by
 * height in the lane (placement above, teaching on, self-study below the line). Where sessions lie
 * too close for markers, columns show how many have which mark.
 */
public final class StripPlot implements Plot {
    private static final double LANE_EMS = 3.4;

    /** Sessions for each pixel above which markers would hide each other. */
    private static final double DENSE = 0.5;

    private static final int COLUMN_PIXELS = 3;

    private final List<StripLane> lanes;
    private final TimeScale time;
    private final LabelScale labels;
    private final StripSpots spots;

    private StripPlot(List<StripLane> lanes, long first, long last) {
        this.lanes = lanes;
        time = TimeScale.of("", first, last, 0.02);
        labels =
                new LabelScale(
                        lanes.stream().map(StripLane::label).toList(), true, LANE_EMS, false);
        spots = new StripSpots(lanes, labels);
    }

    /** Empty where there are no sessions. */
    public static Optional<Plot> of(SessionStrip strip) {
        List<StripLane> lanes = strip.lanes().stream().map(StripLane::new).toList();
        List<StripLane> filled = lanes.stream().filter(lane -> lane.count() > 0).toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        long first = filled.stream().mapToLong(lane -> lane.seconds()[0]).min().orElseThrow();
        long last =
                filled.stream()
                        .mapToLong(lane -> lane.seconds()[lane.count() - 1])
                        .max()
                        .orElseThrow();
        return Optional.of(new StripPlot(lanes, first, last));
    }

    @Override
    public String title() {
        return Words.T.get("strip.title");
    }

    @Override
    public String summary() {
        return Words.T.get("strip.summary", spots.count(), lanes.size());
    }

    @Override
    public Scale x() {
        return time;
    }

    @Override
    public Scale y() {
        return labels;
    }

    @Override
    public double leastHeight() {
        return LANE_EMS * Math.min(3, lanes.size());
    }

    @Override
    public DataPoints spots() {
        return spots;
    }

    @Override
    public void draw(Pen pen, ChartColours colours, Area area) {
        for (int i = 0; i < lanes.size(); i++) {
            double at = labels.at(i);
            if (at + 0.5 < area.y().from() || at - 0.5 > area.y().to()) {
                continue;
            }
            double y = area.y(at);
            pen.line(colours.of(ColourRole.GRID), Stroke.THIN, area.left(), y, area.right(), y);
            StripLane lane = lanes.get(i);
            int inSight =
                    Reduction.first(lane.seconds(), area.x().to())
                            - Reduction.first(lane.seconds(), area.x().from());
            if (inSight > DENSE * area.width()) {
                columns(pen, colours, area, lane, at);
            } else {
                markers(pen, colours, area, lane, at);
            }
        }
    }

    private void markers(Pen pen, ChartColours colours, Area area, StripLane lane, double at) {
        double radius = radius(area);
        int from = Reduction.first(lane.seconds(), area.xValue(area.left() - radius));
        int to = Reduction.first(lane.seconds(), area.xValue(area.right() + radius));
        for (Mark mark : MarkStyle.BY_RANK) {
            MarkStyle style = MarkStyle.of(mark);
            for (int i = from; i < to; i++) {
                if (lane.mark(i) == mark) {
                    pen.marker(
                            style.marker(),
                            colours.of(style.role()),
                            area.x(lane.seconds()[i]),
                            area.y(at + height(lane.kind(i))),
                            mark.attended() ? radius * 0.8 : radius);
                }
            }
        }
    }

    /** Shares of the marks from the bottom up, the worst lowest. */
    private static void columns(
            Pen pen, ChartColours colours, Area area, StripLane lane, double at) {
        int parts = (int) Math.ceil(area.width() / COLUMN_PIXELS);
        var sight =
                new Window(
                        area.x().from(),
                        area.x().from() + area.x().length() * parts * COLUMN_PIXELS / area.width());
        int[][] counts = lane.density(sight, parts);
        double bottom = area.y(at - 0.36);
        double height = bottom - area.y(at + 0.36);
        for (int part = 0; part < parts; part++) {
            int all = 0;
            for (int count : counts[part]) {
                all += count;
            }
            double y = bottom;
            for (int i = MarkStyle.BY_RANK.size() - 1; i >= 0 && all > 0; i--) {
                Mark mark = MarkStyle.BY_RANK.get(i);
                double share = height * counts[part][mark.ordinal()] / all;
                if (share > 0) {
                    y -= share;
                    pen.box(
                            colours.of(MarkStyle.of(mark).role()),
                            area.left() + part * (double) COLUMN_PIXELS,
                            y,
                            COLUMN_PIXELS,
                            share);
                }
            }
        }
    }

    static double radius(Area area) {
        return Math.min(0.4 * area.em(), area.height() / area.y().length() * 0.12);
    }

    /** Where a kind of session lies in its lane, from the lane's middle. */
    static double height(Kind kind) {
        return switch (kind) {
            case PLACEMENT -> 0.27;
            case TEACHING -> 0;
            case SELF_STUDY -> -0.27;
        };
    }

    static String text(Kind kind) {
        return Words.T.get(
                switch (kind) {
                    case PLACEMENT -> "kind.placement";
                    case TEACHING -> "kind.teaching";
                    case SELF_STUDY -> "kind.self-study";
                });
    }

    @Override
    public List<LegendEntry> legend() {
        var legend = new ArrayList<LegendEntry>();
        for (MarkStyle style : MarkStyle.values()) {
            legend.add(style.sample());
        }
        legend.add(new LegendEntry(Words.T.get("strip.legend.kinds"), new LegendEntry.Nothing()));
        return legend;
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(
                        Words.T.get("table.module"),
                        Words.T.get("table.when"),
                        Words.T.get("table.session"),
                        Words.T.get("table.kind"),
                        Words.T.get("table.mark")),
                spots.count(),
                number -> {
                    Session session = spots.session(number);
                    return List.of(
                            spots.lane(number).label(),
                            TrendLine.WHEN.format(session.start()),
                            session.event(),
                            text(session.kind()),
                            MarkStyle.of(session.mark()).text());
                });
    }
}
