package org.rollcall.charts.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.Mark;

/**
 * What the trend chart draws of a result.
 *
 * @param points one for each instant, by time
 * @param first first second of the time axis
 * @param last last second of the time axis, after {@code first}
 */
record TrendPoints(List<Point> points, double first, double last) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);

    /** Room left of the points, as a part of their range. */
    private static final double LEFT = 0.03;

    /** Room right of the points, where the levels have their names. */
    private static final double RIGHT = 0.27;

    TrendPoints {
        points = List.copyOf(points);
    }

    /**
     * One point of the line.
     *
     * @param second local time in seconds, as if the zone were UTC
     * @param percent cumulative, 0 to 100
     * @param mark the mark to show: absent where any session of the instant is, else
     *     self-certified, else present
     * @param explanation what to say of the point, in lines
     */
    record Point(long second, double percent, Mark mark, String explanation) {}

    static TrendPoints of(TrendResult result) {
        var points = new ArrayList<Point>();
        var absences = result.absences().iterator();
        Session absence = absences.hasNext() ? absences.next() : null;
        for (TrendResult.Point point : result.points()) {
            var here = new ArrayList<Session>();
            while (absence != null && !absence.start().isAfter(point.start())) {
                if (absence.start().equals(point.start())) {
                    here.add(absence);
                }
                absence = absences.hasNext() ? absences.next() : null;
            }
            points.add(
                    new Point(
                            second(point.start()),
                            point.cumulative().percent().orElse(0),
                            mark(here),
                            explanation(point, here)));
        }
        if (points.isEmpty()) {
            return new TrendPoints(points, 0, 1);
        }
        long first = points.get(0).second();
        long last = points.get(points.size() - 1).second();
        double least = 43_200;
        return new TrendPoints(
                points,
                first - Math.max(least, (last - first) * LEFT),
                last + Math.max(least, (last - first) * RIGHT));
    }

    List<Point> marked(Mark mark) {
        return points.stream().filter(point -> point.mark() == mark).toList();
    }

    private static long second(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    private static Mark mark(List<Session> absences) {
        if (absences.isEmpty()) {
            return Mark.PRESENT;
        }
        return absences.stream().anyMatch(session -> session.mark() == Mark.ABSENT)
                ? Mark.ABSENT
                : Mark.SELF_CERTIFIED;
    }

    private static String explanation(TrendResult.Point point, List<Session> absences) {
        Ratio ratio = point.cumulative();
        var lines = new StringBuilder(WHEN.format(point.start()));
        lines.append('\n')
                .append(PercentText.of(ratio))
                .append("  (")
                .append(ratio.numerator())
                .append(" of ")
                .append(ratio.denominator())
                .append(" sessions so far)");
        if (absences.isEmpty()) {
            lines.append("\nPresent");
        }
        for (Session session : absences) {
            lines.append(session.mark() == Mark.ABSENT ? "\nAbsent: " : "\nSelf-certified: ")
                    .append(session.event().isBlank() ? "(no description)" : session.event());
        }
        return lines.toString();
    }
}
