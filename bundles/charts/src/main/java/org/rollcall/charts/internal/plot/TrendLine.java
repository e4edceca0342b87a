package org.rollcall.charts.internal.plot;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.Mark;
import org.rollcall.charts.internal.Words;

/**
 * The points of one trend in columns, with the mark of each. Points of no sessions are left out.
 */
final class TrendLine {
    static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);
    private static final Mark[] MARKS = Mark.values();

    private final TrendResult result;
    private final int rollingDays;
    private final List<TrendResult.Point> points;
    private final long[] seconds;
    private final double[] percents;
    private final byte[] marks;
    private final Map<Mark, int[]> missed = new EnumMap<>(Mark.class);

    TrendLine(TrendResult result, int rollingDays) {
        this.result = result;
        this.rollingDays = rollingDays;
        this.points =
                result.points().stream()
                        .filter(point -> point.cumulative().denominator() > 0)
                        .toList();
        seconds = new long[points.size()];
        percents = new double[points.size()];
        marks = new byte[points.size()];
        int absence = 0;
        List<Session> absences = result.absences();
        for (int i = 0; i < seconds.length; i++) {
            TrendResult.Point point = points.get(i);
            seconds[i] = TimeScale.second(point.start());
            percents[i] = point.cumulative().percent().orElseThrow();
            Mark mark = Mark.PRESENT;
            while (absence < absences.size()
                    && !absences.get(absence).start().isAfter(point.start())) {
                Session session = absences.get(absence++);
                if (session.start().equals(point.start())) {
                    mark = MarkStyle.over(session.mark(), mark);
                }
            }
            marks[i] = (byte) mark.ordinal();
        }
        for (Mark mark : MARKS) {
            if (mark.missed()) {
                missed.put(mark, numbers(mark));
            }
        }
    }

    private int[] numbers(Mark mark) {
        return IntStream.range(0, marks.length).filter(i -> mark(i) == mark).toArray();
    }

    TrendResult result() {
        return result;
    }

    String module() {
        return result.basis() == null ? "" : result.basis().module();
    }

    int count() {
        return seconds.length;
    }

    long[] seconds() {
        return seconds;
    }

    double[] percents() {
        return percents;
    }

    /** Of the sessions that were missed at that instant the highest in rank, else present. */
    Mark mark(int point) {
        return MARKS[marks[point]];
    }

    /** Numbers of the points with a mark of those who missed a session, ascending. */
    int[] marked(Mark mark) {
        return missed.get(mark);
    }

    Ratio share(int point) {
        return points.get(point).cumulative();
    }

    LocalDateTime start(int point) {
        return points.get(point).start();
    }

    /** What there is to say of a point, in lines. */
    String text(int point) {
        Ratio share = share(point);
        var lines = new ArrayList<String>();
        lines.add(WHEN.format(start(point)));
        lines.add(
                PercentText.of(share)
                        + "  ("
                        + (rollingDays > 0
                                ? Words.T.get(
                                        "trend.point.rolling",
                                        share.numerator(),
                                        share.denominator(),
                                        rollingDays)
                                : Words.T.get(
                                        "trend.point.all", share.numerator(), share.denominator()))
                        + ")");
        List<Session> here = absences(start(point));
        if (here.isEmpty()) {
            lines.add(MarkStyle.of(Mark.PRESENT).text());
        }
        for (Session session : here) {
            lines.add(
                    MarkStyle.of(session.mark()).text()
                            + ": "
                            + (session.event().isBlank()
                                    ? Words.T.get("session.nameless")
                                    : session.event()));
        }
        return String.join("\n", lines);
    }

    private List<Session> absences(LocalDateTime start) {
        List<Session> all = result.absences();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start().isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).start().equals(start)) {
            end++;
        }
        return all.subList(low, end);
    }
}
