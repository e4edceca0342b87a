package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

class StripPlotTest {
    private final SessionStrip strip =
            new SessionStrip(
                    List.of(
                            new SessionStrip.Lane(
                                    "Module 101",
                                    List.of(
                                            session(0, Kind.TEACHING, Mark.PRESENT),
                                            session(1, Kind.PLACEMENT, Mark.ABSENT),
                                            session(1, Kind.TEACHING, Mark.SELF_CERTIFIED),
                                            session(9, Kind.SELF_STUDY, Mark.UNKNOWN))),
                            new SessionStrip.Lane("Module 102", List.of()),
                            new SessionStrip.Lane(
                                    "Module 103",
                                    List.of(session(5, Kind.TEACHING, Mark.PRESENT)))));
    private final Plot plot = StripPlot.of(strip).orElseThrow();

    @Test
    void aSessionExplainsItself() {
        assertEquals(
                "Tue 11 Nov 2025, 09:00\nAnatomy\nModule 101, Placement: Absent",
                plot.spots().text(1));
        assertEquals("2025-11-11T09:00", plot.spots().key(1));
    }

    @Test
    void sessionsAtOneTimeAreToldApartByHeight() {
        var area = new Area(0, 0, 900, 300, plot.x().whole(), plot.y().whole(), 12);
        double x = area.x(plot.spots().x(1));
        assertEquals(1, plot.spots().at(area, x, area.y(plot.spots().y(1))));
        assertEquals(2, plot.spots().at(area, x, area.y(plot.spots().y(2))));
        assertTrue(plot.spots().y(1) > plot.spots().y(2), "placement is above teaching");
        assertTrue(plot.spots().y(3) < plot.spots().y(2), "self-study is below teaching");
    }

    @Test
    void keysGoFromLaneToLaneOverEmptyOnes() {
        assertEquals(4, plot.spots().next(0, DataPoints.Step.DOWN));
        assertEquals(3, plot.spots().next(4, DataPoints.Step.UP));
    }

    @Test
    void densityCountsEverySessionInSightOnce() {
        var lane = new StripLane(strip.lanes().get(0));
        long start = TimeScale.second(Trends.MONDAY);

        int[][] counts = lane.density(new Window(start, start + 10 * 86_400), 10);

        assertArrayEquals(new int[] {1, 0, 0, 0}, counts[0]);
        assertArrayEquals(new int[] {0, 1, 1, 0}, counts[1]);
        assertArrayEquals(new int[] {0, 0, 0, 1}, counts[9]);
    }

    @Test
    void noSessionsGiveNoPlot() {
        assertTrue(StripPlot.of(new SessionStrip(List.of())).isEmpty());
    }

    private static Session session(int day, Kind kind, Mark mark) {
        LocalDateTime start = Trends.MONDAY.plusDays(day);
        return new Session(Trends.STUDENT, "Anatomy", start, kind, mark, 2);
    }
}
