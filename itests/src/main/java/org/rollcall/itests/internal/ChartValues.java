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

/** Small values of each kind of chart. */
final class ChartValues {
    private static final Student STUDENT = new Student("S-1", "Zoë", "Chart", "Dr Plot");

    /** Friday before the clocks go back in Europe/London. */
    private static final LocalDateTime FRIDAY = LocalDateTime.parse("2025-10-24T09:00");

    private ChartValues() {}

    static TrendLines trends(int modules, int rollingDays) {
        var day = FRIDAY.toLocalDate();
        var rules = Osgi.service(RuleSets.class).all().get(0);
        var query = new Query(new DateRange(day, day.plusDays(9)), rules, 50);
        var trends = new ArrayList<TrendResult>();
        for (int module = 0; module < modules; module++) {
            trends.add(
                    new TrendResult(
                            new Basis("10" + (module + 1), null, query, Duration.ZERO),
                            STUDENT,
                            List.of(
                                    new TrendResult.Point(FRIDAY, new Ratio(1, 1)),
                                    new TrendResult.Point(FRIDAY.plusDays(3), new Ratio(1, 2)),
                                    new TrendResult.Point(FRIDAY.plusDays(4), new Ratio(2, 3))),
                            new Ratio(83, 100),
                            List.of(session(3, "Anatomy", Kind.TEACHING, Mark.ABSENT))));
        }
        return new TrendLines(trends, rollingDays);
    }

    static Histogram histogram() {
        return new Histogram(
                List.of(
                        new Histogram.Series(
                                "Module 101",
                                Distribution.of(
                                        List.of(
                                                new Ratio(9, 10),
                                                new Ratio(5, 10),
                                                new Ratio(0, 0)))),
                        new Histogram.Series(
                                "Module 102", Distribution.of(List.of(new Ratio(9, 10))))),
                50);
    }

    static HeatMap heat(int rows) {
        var names = new ArrayList<String>();
        var cells = new ArrayList<HeatMap.Cell>();
        for (int row = 0; row < rows; row++) {
            names.add("Row " + row);
            cells.add(
                    new HeatMap.Cell(
                            row,
                            row % 5,
                            OptionalDouble.of(row % 6),
                            Integer.toString(row % 6),
                            "Row %d\n%d days".formatted(row, row % 6),
                            "key-" + row));
        }
        return new HeatMap(
                "Placement days",
                names,
                List.of("Week 1", "Week 2", "Week 3", "Week 4", "Week 5"),
                cells,
                0,
                5,
                "0 days",
                "5 days",
                "! absences");
    }

    static Funnel funnel() {
        return new Funnel(
                List.of(
                        new Funnel.Point("f-1", "First Point", new Ratio(20, 100), 0),
                        new Funnel.Point("f-2", "Second Point", new Ratio(80, 100), 1)),
                new Ratio(800, 1000),
                List.of("Module 101", "Module 102"));
    }

    static SessionStrip strip() {
        return new SessionStrip(
                List.of(
                        new SessionStrip.Lane(
                                "Module 101",
                                List.of(
                                        session(0, "Lecture", Kind.TEACHING, Mark.PRESENT),
                                        session(2, "Clinic", Kind.PLACEMENT, Mark.ABSENT),
                                        session(3, "PBL", Kind.TEACHING, Mark.SELF_CERTIFIED),
                                        session(5, "Reading", Kind.SELF_STUDY, Mark.UNKNOWN))),
                        new SessionStrip.Lane(
                                "Module 102",
                                List.of(session(4, "Lecture", Kind.TEACHING, Mark.PRESENT)))));
    }

    private static Session session(int day, String event, Kind kind, Mark mark) {
        return new Session(STUDENT, event, FRIDAY.plusDays(day), kind, mark, 2 + day);
    }
}
