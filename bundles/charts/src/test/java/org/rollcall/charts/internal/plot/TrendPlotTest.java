package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.charts.internal.plot.Trends.absence;
import static org.rollcall.charts.internal.plot.Trends.point;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.api.table.Mark;

class TrendPlotTest {

    @Test
    void absencesGiveTheirInstantsAMark() {
        var line =
                new TrendLine(
                        Trends.trend(
                                "101",
                                List.of(
                                        point(0, 1, 1),
                                        point(1, 1, 2),
                                        point(2, 1, 3),
                                        point(3, 2, 5)),
                                List.of(
                                        absence(1, Mark.ABSENT, "Anatomy"),
                                        absence(2, Mark.SELF_CERTIFIED, "PBL 3"),
                                        absence(3, Mark.SELF_CERTIFIED, "Clinic"),
                                        absence(3, Mark.ABSENT, "Lecture"))),
                        0);

        assertEquals(
                List.of(Mark.PRESENT, Mark.ABSENT, Mark.SELF_CERTIFIED, Mark.ABSENT),
                IntStream.range(0, 4).mapToObj(line::mark).toList());
        assertEquals(List.of(1, 3), IntStream.of(line.marked(Mark.ABSENT)).boxed().toList());
    }

    @Test
    void aPointExplainsItself() {
        Plot plot = plot(0, List.of(point(1, 2, 3)));

        assertEquals(
                "Tue 11 Nov 2025, 09:00\n66.67 %  (2 of 3 sessions so far)\nAbsent: Anatomy",
                plot.spots().text(0));
        assertEquals("2025-11-11T09:00", plot.spots().key(0));
        assertEquals(
                List.of("101", "Tue 11 Nov 2025, 09:00", "66.67 %", "2", "3", "Absent"),
                plot.table().row().apply(0));
    }

    @Test
    void rollingTrendsSayOverWhichDays() {
        Plot plot = plot(28, List.of(point(1, 2, 3)));

        assertTrue(plot.spots().text(0).contains("2 of 3 sessions in the last 28 days"));
        assertEquals("Attendance, last 28 days", plot.y().name());
        assertTrue(
                plot.legend().stream().anyMatch(sample -> sample.text().contains("last 28 days")));
    }

    @Test
    void noTrendOrNoSessionsGiveNoPlot() {
        assertTrue(TrendPlot.of(new TrendLines(List.of(), 0)).isEmpty());
        var none = Trends.trend("101", List.of(point(0, 0, 0)), List.of());
        assertTrue(TrendPlot.of(new TrendLines(List.of(none), 0)).isEmpty());
    }

    @Test
    void oneSessionStillHasATimeRange() {
        Plot plot = plot(0, List.of(point(0, 1, 1)));

        assertTrue(plot.x().whole().from() < plot.spots().x(0));
        assertTrue(plot.x().whole().to() > plot.spots().x(0));
    }

    @Test
    void linesOfSeveralModulesAreWalkedByKeys() {
        Plot plot =
                TrendPlot.of(
                                new TrendLines(
                                        List.of(
                                                Trends.trend(
                                                        "101",
                                                        List.of(point(0, 1, 1), point(4, 1, 2)),
                                                        List.of()),
                                                Trends.trend(
                                                        "102",
                                                        List.of(point(1, 1, 1), point(3, 2, 2)),
                                                        List.of())),
                                        0))
                        .orElseThrow();

        assertEquals(1, plot.spots().next(0, DataPoints.Step.RIGHT));
        assertEquals(1, plot.spots().next(1, DataPoints.Step.RIGHT));
        assertEquals(2, plot.spots().next(0, DataPoints.Step.DOWN));
        assertEquals(3, plot.spots().next(1, DataPoints.Step.DOWN));
        assertEquals(1, plot.spots().next(3, DataPoints.Step.UP));
        assertTrue(plot.spots().text(2).startsWith("Module 102\n"));
    }

    @Test
    void percentagesRoundHalfUpFromTheExactRatio() {
        assertEquals("0.13 %", PercentText.of(new Ratio(1, 800)));
        assertEquals("no sessions", PercentText.of(new Ratio(0, 0)));
        assertEquals("66.5 %", PercentText.threshold(66.5));
        assertEquals("50 %", PercentText.threshold(50));
    }

    private static Plot plot(int days, List<org.rollcall.api.analytics.TrendResult.Point> points) {
        var trend = Trends.trend("101", points, List.of(absence(1, Mark.ABSENT, "Anatomy")));
        return TrendPlot.of(new TrendLines(List.of(trend), days)).orElseThrow();
    }
}
