package org.rollcall.charts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;

class TrendPointsTest {
    private static final Student STUDENT = new Student("007", "Ada", "Null", "Dr Byron");
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2025-11-10T09:00");

    @Test
    void absencesGiveTheirInstantsAMark() {
        var points =
                TrendPoints.of(
                        trend(
                                List.of(
                                        point(0, 1, 1),
                                        point(1, 1, 2),
                                        point(2, 1, 3),
                                        point(3, 2, 5)),
                                List.of(
                                        absence(1, Mark.ABSENT, "Anatomy"),
                                        absence(2, Mark.SELF_CERTIFIED, "PBL 3"),
                                        absence(3, Mark.SELF_CERTIFIED, "Clinic"),
                                        absence(3, Mark.ABSENT, "Lecture"))));

        assertEquals(
                List.of(Mark.PRESENT, Mark.ABSENT, Mark.SELF_CERTIFIED, Mark.ABSENT),
                points.points().stream().map(TrendPoints.Point::mark).toList());
    }

    @Test
    void aPointExplainsItself() {
        var points =
                TrendPoints.of(
                        trend(
                                List.of(point(1, 2, 3)),
                                List.of(absence(1, Mark.ABSENT, "Anatomy"))));

        assertEquals(
                "Tue 11 Nov 2025, 09:00\n66.67 %  (2 of 3 sessions so far)\nAbsent: Anatomy",
                points.points().get(0).explanation());
    }

    @Test
    void oneSessionStillHasATimeRange() {
        var points = TrendPoints.of(trend(List.of(point(0, 1, 1)), List.of()));

        assertTrue(points.first() < points.points().get(0).second());
        assertTrue(points.last() > points.points().get(0).second());
    }

    @Test
    void percentagesRoundHalfUpFromTheExactRatio() {
        assertEquals("0.13 %", PercentText.of(new Ratio(1, 800)));
        assertEquals("no sessions", PercentText.of(new Ratio(0, 0)));
        assertEquals("66.5 %", PercentText.threshold(66.5));
        assertEquals("50 %", PercentText.threshold(50));
    }

    private static TrendResult.Point point(int day, long present, long countable) {
        return new TrendResult.Point(MONDAY.plusDays(day), new Ratio(present, countable));
    }

    private static Session absence(int day, Mark mark, String event) {
        return new Session(STUDENT, event, MONDAY.plusDays(day), Kind.TEACHING, mark, 2 + day);
    }

    private static TrendResult trend(List<TrendResult.Point> points, List<Session> absences) {
        return new TrendResult(null, STUDENT, points, new Ratio(3, 4), absences);
    }
}
