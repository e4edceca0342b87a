package org.rollcall.charts.internal.plot;

import java.util.List;
import org.rollcall.charts.internal.Words;

/** The points of trends: line after line, by time. */
final class TrendSpots implements DataPoints {
    private static final double NEAR_EMS = 1.1;

    private final List<TrendLine> lines;
    private final int[] firsts;

    TrendSpots(List<TrendLine> lines) {
        this.lines = lines;
        firsts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            firsts[i + 1] = firsts[i] + lines.get(i).count();
        }
    }

    @Override
    public int count() {
        return firsts[lines.size()];
    }

    @Override
    public int at(Area area, double x, double y) {
        double near = NEAR_EMS * area.em();
        double least = near * near;
        int nearest = NONE;
        for (int line = 0; line < lines.size(); line++) {
            TrendLine trend = lines.get(line);
            int to = Reduction.first(trend.seconds(), area.xValue(x + near));
            for (int i = Reduction.first(trend.seconds(), area.xValue(x - near)); i < to; i++) {
                double dx = area.x(trend.seconds()[i]) - x;
                double dy = area.y(trend.percents()[i]) - y;
                if (dx * dx + dy * dy < least) {
                    least = dx * dx + dy * dy;
                    nearest = firsts[line] + i;
                }
            }
        }
        return nearest;
    }

    @Override
    public int next(int from, Step step) {
        int line = line(from);
        return switch (step) {
            case LEFT -> Math.max(firsts[line], from - 1);
            case RIGHT -> Math.min(firsts[line + 1] - 1, from + 1);
            case UP -> beside(from, Math.max(0, line - 1));
            case DOWN -> beside(from, Math.min(lines.size() - 1, line + 1));
            case FIRST -> firsts[line];
            case LAST -> firsts[line + 1] - 1;
        };
    }

    /** The point of another line at the same time or soon after. */
    private int beside(int from, int line) {
        TrendLine trend = lines.get(line);
        int there = Reduction.first(trend.seconds(), x(from));
        return firsts[line] + Math.min(trend.count() - 1, there);
    }

    @Override
    public double x(int spot) {
        int line = line(spot);
        return lines.get(line).seconds()[spot - firsts[line]];
    }

    @Override
    public double y(int spot) {
        int line = line(spot);
        return lines.get(line).percents()[spot - firsts[line]];
    }

    @Override
    public Outline outline(Area area, int spot) {
        return Outline.around(area.x(x(spot)), area.y(y(spot)), 0.62 * area.em());
    }

    @Override
    public String text(int spot) {
        int line = line(spot);
        String text = lines.get(line).text(spot - firsts[line]);
        return lines.size() == 1
                ? text
                : Words.T.get("trend.legend.of", lines.get(line).module()) + "\n" + text;
    }

    /** The instant as ISO local date and time. */
    @Override
    public String key(int spot) {
        int line = line(spot);
        return lines.get(line).start(spot - firsts[line]).toString();
    }

    private int line(int spot) {
        int line = 0;
        while (spot >= firsts[line + 1]) {
            line++;
        }
        return line;
    }
}
