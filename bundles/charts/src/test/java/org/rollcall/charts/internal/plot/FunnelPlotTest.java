package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.chart.Funnel;
import org.rollcall.charts.internal.draw.ChartColours;

class FunnelPlotTest {
    /** Around 80 % of 100 rows, 99.8 % lie within 80 ± 3.09 · 4 = 67.64 to 92.36. */
    private final Funnel funnel =
            new Funnel(
                    List.of(
                            point("a", 67, 100),
                            point("b", 68, 100),
                            point("c", 92, 100),
                            point("d", 93, 100),
                            point("e", 2, 3)),
                    new Ratio(800, 1000),
                    List.of("Module 101"));

    @Test
    void pointsLieWithinOrOutsideTheLimits() {
        assertEquals(
                List.of(-1, 0, 0, 1, 0),
                funnel.points().stream().map(p -> FunnelPlot.outside(funnel, p)).toList());
    }

    @Test
    void keysGoByRowsAndByShare() {
        DataPoints spots = FunnelPlot.of(funnel).orElseThrow().spots();

        assertEquals(0, spots.next(4, DataPoints.Step.RIGHT), "after the fewest rows, the lowest");
        assertEquals(4, spots.next(4, DataPoints.Step.LEFT));
        assertEquals(0, spots.next(4, DataPoints.Step.UP), "above 66.67 % comes 67 %");
        assertEquals(2, spots.next(3, DataPoints.Step.DOWN));
        assertEquals("b", spots.key(1));
    }

    @Test
    void aPointSaysWhereItLies() {
        assertEquals(
                "Student a\n67.00 %  (67 of 100 sessions)\n"
                        + "Below the 99.8 % limit: lower than chance alone explains",
                FunnelPlot.of(funnel).orElseThrow().spots().text(0));
    }

    @Test
    void studentsAtOneVeryPointAreOneLargerMarkerThatSaysSo() {
        var crowd =
                new Funnel(
                        List.of(
                                point("a", 8, 10),
                                point("b", 8, 10),
                                point("c", 8, 10),
                                point("d", 9, 10)),
                        new Ratio(33, 40),
                        List.of("Module 101"));
        Plot plot = FunnelPlot.of(crowd).orElseThrow();
        var pen = new WordsPen();
        plot.draw(
                pen,
                new ChartColours(Map.of()),
                new Area(0, 0, 500, 300, plot.x().whole(), plot.y().whole(), 10));
        assertTrue(plot.spots().text(0).endsWith("Others at this very point: 2"));
        assertFalse(plot.spots().text(3).contains("Others"));
        assertEquals(2 * 2, pen.markers.size(), "each on a ground of its own");
        assertEquals(2.4 * Math.sqrt(3), pen.markers.get(1), 1e-9);
        assertEquals(2.4, pen.markers.get(3), 1e-9);
    }

    @Test
    void theAxisBeginsAtZero() {
        Scale percent = FunnelPlot.of(funnel).orElseThrow().y();
        assertEquals("0 %", percent.ticks(percent.whole(), 300, 12).get(0).label());
    }

    private static Funnel.Point point(String key, long attended, long all) {
        return new Funnel.Point(key, "Student " + key, new Ratio(attended, all), 0);
    }
}
