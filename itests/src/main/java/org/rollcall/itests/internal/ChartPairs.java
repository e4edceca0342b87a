package org.rollcall.itests.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.chart.Funnel;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.api.chart.Histogram;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;

/** Two values of each kind of chart, of the same shape, with other words and dates. */
final class ChartPairs {

    /**
     * @param word in all that the one value names, and nothing of the other
     */
    record Pair(String kind, Object one, Object other, String word, String otherWord) {}

    private ChartPairs() {}

    static List<Pair> all() {
        return List.of(
                pair(TrendLines.KIND, trends(1, "Abbot"), trends(1, "Zimmer")),
                pair(TrendLines.KIND, trends(3, "Abbot"), trends(3, "Zimmer")),
                pair(Histogram.KIND, histogram("Abbot"), histogram("Zimmer")),
                pair(HeatMap.WEEKS, heat(5, "Abbot"), heat(5, "Zimmer")),
                pair(HeatMap.PLACEMENTS, heat(30, "Abbot"), heat(30, "Zimmer")),
                pair(Funnel.KIND, funnel("Abbot"), funnel("Zimmer")),
                pair(SessionStrip.KIND, strip("Abbot"), strip("Zimmer")));
    }

    private static Pair pair(String kind, Object one, Object other) {
        return new Pair(kind, one, other, "Abbot", "Zimmer");
    }

    /** The same days of the week, a year apart where the word is another. */
    private static LocalDateTime start(String word) {
        return LocalDateTime.parse(word.equals("Abbot") ? "2024-10-25T09:00" : "2025-10-24T09:00");
    }

    private static TrendLines trends(int modules, String word) {
        var rules = Osgi.service(RuleSets.class).all().get(0);
        LocalDateTime start = start(word);
        var query =
                new Query(
                        new DateRange(start.toLocalDate(), start.toLocalDate().plusDays(9)),
                        rules,
                        50);
        var trends = new ArrayList<TrendResult>();
        for (int module = 1; module <= modules; module++) {
            trends.add(
                    new TrendResult(
                            new Basis(word + module, null, query, Duration.ZERO),
                            new Student(word, word, word, word),
                            List.of(
                                    new TrendResult.Point(start, new Ratio(1, 1)),
                                    new TrendResult.Point(start.plusDays(3), new Ratio(1, 2)),
                                    new TrendResult.Point(start.plusDays(4), new Ratio(2, 3))),
                            new Ratio(83, 100),
                            List.of()));
        }
        return new TrendLines(trends, 0);
    }

    private static Histogram histogram(String word) {
        var shares = List.of(new Ratio(9, 10), new Ratio(4, 10), new Ratio(0, 0));
        return new Histogram(
                List.of(
                        new Histogram.Series(word + " 1", Distribution.of(shares)),
                        new Histogram.Series(word + " 2", Distribution.of(shares))),
                50);
    }

    private static HeatMap heat(int rows, String word) {
        var names = new ArrayList<String>();
        var columns = new ArrayList<String>();
        var cells = new ArrayList<HeatMap.Cell>();
        for (int row = 0; row < rows; row++) {
            names.add(word + " " + row);
            cells.add(
                    new HeatMap.Cell(
                            row, row % 5, OptionalDouble.of(row % 6), "1", word + row, word + row));
        }
        for (int week = 0; week < 5; week++) {
            columns.add(week + " " + word);
        }
        return new HeatMap(word, names, columns, cells, 0, 5, "0 days", "5 days", word);
    }

    private static Funnel funnel(String word) {
        return new Funnel(
                List.of(
                        new Funnel.Point(word + "-1", word + " One", new Ratio(20, 100), 0),
                        new Funnel.Point(word + "-2", word + " Two", new Ratio(80, 100), 1)),
                new Ratio(800, 1000),
                List.of(word + " 1", word + " 2"));
    }

    private static SessionStrip strip(String word) {
        var student = new Student(word, word, word, word);
        LocalDateTime start = start(word);
        var sessions =
                List.of(
                        new Session(student, word, start, Kind.TEACHING, Mark.PRESENT, 2),
                        new Session(
                                student, word, start.plusDays(3), Kind.TEACHING, Mark.ABSENT, 3));
        return new SessionStrip(
                List.of(
                        new SessionStrip.Lane(word + " 1", sessions),
                        new SessionStrip.Lane(word + " 2", sessions)));
    }
}
