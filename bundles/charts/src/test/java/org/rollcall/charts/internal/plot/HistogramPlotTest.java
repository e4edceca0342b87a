package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.chart.Histogram;
import org.rollcall.charts.internal.draw.ChartColours;

class HistogramPlotTest {
    private final Plot plot =
            HistogramPlot.of(
                            new Histogram(
                                    List.of(
                                            series("One", new Ratio(3, 4), new Ratio(4, 4)),
                                            series("Two", new Ratio(3, 4), new Ratio(0, 0))),
                                    50))
                    .orElseThrow();

    @Test
    void theKeyTellsSeriesAndBorders() {
        int spot = 2 * 7;
        assertEquals("0 70 80", plot.spots().key(spot));
        assertEquals("One\nAbove 70 %, up to 80 %\n1 of 2 students", plot.spots().text(spot));
        assertEquals(spot + 1, plot.spots().next(spot, DataPoints.Step.DOWN));
        assertEquals(spot + 2, plot.spots().next(spot, DataPoints.Step.RIGHT));
    }

    @Test
    void whoIsExactlyAtTheThresholdStandsLeftOfIt() {
        Plot exact =
                HistogramPlot.of(new Histogram(List.of(series("One", new Ratio(1, 2))), 50))
                        .orElseThrow();
        var area = new Area(0, 0, 1040, 200, exact.x().whole(), exact.y().whole(), 12);
        var bar = exact.spots().outline(area, 4);
        assertEquals("One\nAbove 40 %, up to 50 %\n1 of 1 students", exact.spots().text(4));
        assertTrue(bar.x() + bar.width() <= area.x(50));
    }

    @Test
    void theHighestBarsHaveTheirNumbers() {
        for (int height : new int[] {30, 60, 400}) {
            var pen = new WordsPen();
            plot.draw(
                    pen,
                    new ChartColours(Map.of()),
                    new Area(0, 0, 1040, height, plot.x().whole(), plot.y().whole(), 12));
            assertEquals(List.of("1", "1", "1"), pen.words);
            assertTrue(pen.highest >= 0, () -> "cut at the top, " + pen.highest);
        }
    }

    @Test
    void barsOfABinStandBesideEachOther() {
        var area = new Area(0, 0, 1040, 200, plot.x().whole(), plot.y().whole(), 12);
        assertEquals(2 * 7, plot.spots().at(area, area.x(72), 10));
        assertEquals(2 * 7 + 1, plot.spots().at(area, area.x(78), 10));
    }

    @Test
    void theLegendTellsOfStudentsWithoutSessions() {
        assertEquals("One (2 students)", plot.legend().get(0).text());
        assertEquals("Two (1 students, 1 more without sessions)", plot.legend().get(1).text());
        assertEquals("Threshold 50 %", plot.legend().get(2).text());
        assertEquals("Attendance (each bar with its upper border)", plot.x().name());
    }

    @Test
    void theTableHasOneSeriesAfterTheOther() {
        assertEquals(List.of("One", "90 %", "100 %", "1"), plot.table().row().apply(9));
        assertEquals(List.of("Two", "0 %", "10 %", "0"), plot.table().row().apply(10));
    }

    @Test
    void nobodyWithSessionsGivesNoPlot() {
        var empty = new Histogram(List.of(series("One", new Ratio(0, 0))), 50);
        assertTrue(HistogramPlot.of(empty).isEmpty());
    }

    private static Histogram.Series series(String label, Ratio... shares) {
        return new Histogram.Series(label, Distribution.of(List.of(shares)));
    }
}
