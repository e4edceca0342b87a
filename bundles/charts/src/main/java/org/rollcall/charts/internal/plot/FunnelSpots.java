package org.rollcall.charts.internal.plot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollcall.api.chart.Funnel;
import org.rollcall.charts.internal.Words;

/** The points of a funnel, in the order of its list. */
final class FunnelSpots implements DataPoints {
    private static final double NEAR_EMS = 1;

    private final Funnel funnel;
    private final List<Funnel.Point> points;

    /** Numbers of the points from left to right, and the other way round. */
    private final int[] byRows;

    /** How many points of a series lie at each place, and which of them is drawn. */
    private final Map<Place, Integer> together = new HashMap<>();

    private final Map<Place, Integer> highest = new HashMap<>();

    private final int[] placeByRows;
    private final int[] byShare;
    private final int[] placeByShare;

    FunnelSpots(Funnel funnel) {
        this.funnel = funnel;
        points = funnel.points();
        for (int i = 0; i < points.size(); i++) {
            together.merge(at(i), 1, Integer::sum);
            highest.put(at(i), i);
        }
        byRows = order(Comparator.<Integer>comparingDouble(this::x).thenComparingDouble(this::y));
        placeByRows = inverse(byRows);
        byShare = order(Comparator.<Integer>comparingDouble(this::y).thenComparingDouble(this::x));
        placeByShare = inverse(byShare);
    }

    /** Where a point lies: those of one series at one place lie on each other. */
    private record Place(int series, long present, long rows) {}

    private Place at(int spot) {
        Funnel.Point point = points.get(spot);
        return new Place(point.series(), point.share().numerator(), point.share().denominator());
    }

    /** How many points of its series lie where this one lies, itself too. */
    int together(int spot) {
        return together.get(at(spot));
    }

    /** Whether this is the one to draw of those that lie at one place. */
    boolean highest(int spot) {
        return highest.get(at(spot)) == spot;
    }

    private int[] order(Comparator<Integer> comparator) {
        return IntStream.range(0, points.size())
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] inverse(int[] order) {
        var places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }

    @Override
    public int count() {
        return points.size();
    }

    @Override
    public int at(Area area, double x, double y) {
        double near = NEAR_EMS * area.em();
        double least = near * near;
        int nearest = NONE;
        for (int i = 0; i < points.size(); i++) {
            double dx = area.x(x(i)) - x;
            double dy = area.y(y(i)) - y;
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    public int next(int from, Step step) {
        return switch (step) {
            case LEFT -> byRows[Math.max(0, placeByRows[from] - 1)];
            case RIGHT -> byRows[Math.min(points.size() - 1, placeByRows[from] + 1)];
            case DOWN -> byShare[Math.max(0, placeByShare[from] - 1)];
            case UP -> byShare[Math.min(points.size() - 1, placeByShare[from] + 1)];
            case FIRST -> byRows[0];
            case LAST -> byRows[points.size() - 1];
        };
    }

    @Override
    public double x(int spot) {
        return points.get(spot).share().denominator();
    }

    @Override
    public double y(int spot) {
        return points.get(spot).share().percent().orElse(0);
    }

    @Override
    public Outline outline(Area area, int spot) {
        return Outline.around(area.x(x(spot)), area.y(y(spot)), 0.62 * area.em());
    }

    @Override
    public String text(int spot) {
        Funnel.Point point = points.get(spot);
        return String.join(
                "\n",
                point.label(),
                PercentText.of(point.share())
                        + "  ("
                        + Words.T.get(
                                "funnel.point",
                                point.share().numerator(),
                                point.share().denominator())
                        + ")",
                together(spot) == 1
                        ? place(FunnelPlot.outside(funnel, point))
                        : place(FunnelPlot.outside(funnel, point))
                                + "\n"
                                + Words.T.get("funnel.others", together(spot) - 1));
    }

    static String place(int outside) {
        return Words.T.get(
                switch (outside) {
                    case -1 -> "funnel.below";
                    case 1 -> "funnel.above";
                    default -> "funnel.within";
                });
    }

    @Override
    public String key(int spot) {
        return points.get(spot).key();
    }
}
