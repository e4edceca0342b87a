package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.chart.Funnel;

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
        Spots spots = FunnelPlot.of(funnel).orElseThrow().spots();

        assertEquals(0, spots.next(4, Spots.Step.RIGHT), "after the fewest rows, the lowest");
        assertEquals(4, spots.next(4, Spots.Step.LEFT));
        assertEquals(0, spots.next(4, Spots.Step.UP), "above 66.67 % comes 67 %");
        assertEquals(2, spots.next(3, Spots.Step.DOWN));
        assertEquals("b", spots.key(1));
    }

    @Test
    void aPointSaysWhereItLies() {
        assertEquals(
                "Student a\n67.00 %  (67 of 100 sessions)\n"
                        + "Below the 99.8 % limit: lower than chance alone explains",
                FunnelPlot.of(funnel).orElseThrow().spots().text(0));
    }

    private static Funnel.Point point(String key, long attended, long all) {
        return new Funnel.Point(key, "Student " + key, new Ratio(attended, all), 0);
    }
}
