package org.rollcall.charts.internal.plot;

import java.util.List;
import org.rollcall.api.analytics.Session;
import org.rollcall.charts.internal.Words;

/** The sessions of a strip: lane after lane, by time. */
final class StripSpots implements DataPoints {
    private static final double NEAR_EMS = 0.9;

    private final List<StripLane> lanes;
    private final LabelScale labels;
    private final int[] firsts;

    StripSpots(List<StripLane> lanes, LabelScale labels) {
        this.lanes = lanes;
        this.labels = labels;
        firsts = new int[lanes.size() + 1];
        for (int i = 0; i < lanes.size(); i++) {
            firsts[i + 1] = firsts[i] + lanes.get(i).count();
        }
    }

    StripLane lane(int spot) {
        return lanes.get(laneOf(spot));
    }

    Session session(int spot) {
        int lane = laneOf(spot);
        return lanes.get(lane).session(spot - firsts[lane]);
    }

    @Override
    public int count() {
        return firsts[lanes.size()];
    }

    @Override
    public int at(Area area, double x, double y) {
        int number = labels.label(area.yValue(y));
        if (number < 0) {
            return NONE;
        }
        StripLane lane = lanes.get(number);
        double near = NEAR_EMS * area.em();
        double least = Double.POSITIVE_INFINITY;
        int nearest = NONE;
        int to = Reduction.first(lane.seconds(), area.xValue(x + near));
        for (int i = Reduction.first(lane.seconds(), area.xValue(x - near)); i < to; i++) {
            double dx = area.x(lane.seconds()[i]) - x;
            double dy = area.y(labels.at(number) + StripPlot.height(lane.kind(i))) - y;
            // A lane is high: the time says more than the height.
            double distance = dx * dx + dy * dy / 4;
            if (distance < least) {
                least = distance;
                nearest = firsts[number] + i;
            }
        }
        return nearest;
    }

    @Override
    public int next(int from, Step step) {
        int lane = laneOf(from);
        return switch (step) {
            case LEFT -> Math.max(firsts[lane], from - 1);
            case RIGHT -> Math.min(firsts[lane + 1] - 1, from + 1);
            case UP -> beside(from, lane, -1);
            case DOWN -> beside(from, lane, 1);
            case FIRST -> firsts[lane];
            case LAST -> firsts[lane + 1] - 1;
        };
    }

    /** The session of the next filled lane at the same time or soon after. */
    private int beside(int from, int lane, int direction) {
        for (int i = lane + direction; i >= 0 && i < lanes.size(); i += direction) {
            StripLane beside = lanes.get(i);
            if (beside.count() > 0) {
                int there = Reduction.first(beside.seconds(), x(from));
                return firsts[i] + Math.min(beside.count() - 1, there);
            }
        }
        return from;
    }

    @Override
    public double x(int spot) {
        int lane = laneOf(spot);
        return lanes.get(lane).seconds()[spot - firsts[lane]];
    }

    @Override
    public double y(int spot) {
        int lane = laneOf(spot);
        return labels.at(lane) + StripPlot.height(lanes.get(lane).kind(spot - firsts[lane]));
    }

    @Override
    public Outline outline(Area area, int spot) {
        return Outline.around(
                area.x(x(spot)), area.y(y(spot)), StripPlot.radius(area) + 0.25 * area.em());
    }

    @Override
    public String text(int spot) {
        Session session = session(spot);
        return String.join(
                "\n",
                TrendLine.WHEN.format(session.start()),
                session.event().isBlank() ? Words.T.get("session.nameless") : session.event(),
                Words.T.get(
                        "strip.point",
                        lane(spot).label(),
                        StripPlot.text(session.kind()),
                        MarkStyle.of(session.mark()).text()));
    }

    /** The session's start as ISO local date and time. */
    @Override
    public String key(int spot) {
        return session(spot).start().toString();
    }

    private int laneOf(int spot) {
        int lane = 0;
        while (spot >= firsts[lane + 1]) {
            lane++;
        }
        return lane;
    }
}
