package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.api.chart.HeatMap;

class HeatPlotTest {
    private final Plot plot =
            HeatPlot.of(
                            new HeatMap(
                                    "Days",
                                    List.of("Ada", "Bob", "Cyd"),
                                    List.of("1", "2", "3"),
                                    List.of(
                                            cell(0, 0, 1),
                                            cell(0, 2, 2),
                                            cell(2, 0, 3),
                                            cell(2, 2, 4)),
                                    0,
                                    5,
                                    "0",
                                    "5",
                                    "! absences"))
                    .orElseThrow();
    private final Area area = new Area(0, 0, 300, 300, plot.x().whole(), plot.y().whole(), 12);

    @Test
    void theFirstRowIsTheHighest() {
        assertEquals(0, plot.spots().at(area, 50, 50));
        assertEquals(1, plot.spots().at(area, 250, 50));
        assertEquals(3, plot.spots().at(area, 250, 250));
        assertEquals(DataPoints.NONE, plot.spots().at(area, 150, 50));
    }

    @Test
    void keysJumpOverWhatIsEmpty() {
        assertEquals(1, plot.spots().next(0, DataPoints.Step.RIGHT));
        assertEquals(1, plot.spots().next(1, DataPoints.Step.RIGHT));
        assertEquals(2, plot.spots().next(0, DataPoints.Step.DOWN));
        assertEquals(0, plot.spots().next(2, DataPoints.Step.UP));
        assertEquals(3, plot.spots().next(2, DataPoints.Step.LAST));
    }

    @Test
    void theTableHasEachCell() {
        assertEquals(List.of("Cyd", "3", "4", "hover 4; more"), plot.table().row().apply(3));
        assertEquals(4, plot.table().rows());
    }

    @Test
    void theLegendExplainsTheSignsInTheCells() {
        assertEquals("! absences", plot.legend().get(1).text());
    }

    @Test
    void aFewRowsAreAllInSightHoweverLowTheChart() {
        assertEquals(plot.y().whole(), plot.y().first(10, 12));
    }

    @Test
    void columnsTooNarrowForTheirTextScroll() {
        assertEquals(plot.x().whole(), plot.x().first(60, 12));
        assertTrue(columns(40).x().first(300, 24).length() < 40);
        assertTrue(300 / columns(40).x().first(300, 24).length() >= 24 * 0.58 * 0.7 * 2);
    }

    private static Plot columns(int count) {
        var columns = IntStream.range(0, count).mapToObj(i -> "Week " + i).toList();
        var cell = new HeatMap.Cell(0, 0, OptionalDouble.of(1), "1!", "", "");
        return HeatPlot.of(
                        new HeatMap(
                                "Days", List.of("Ada"), columns, List.of(cell), 0, 5, "", "", ""))
                .orElseThrow();
    }

    @Test
    void noCellsGiveNoPlot() {
        var empty =
                new HeatMap("Days", List.of("Ada"), List.of("1"), List.of(), 0, 5, "0", "5", "");
        assertTrue(HeatPlot.of(empty).isEmpty());
    }

    private static HeatMap.Cell cell(int row, int column, int value) {
        return new HeatMap.Cell(
                row,
                column,
                OptionalDouble.of(value),
                Integer.toString(value),
                "hover " + value + "\nmore",
                "key " + value);
    }
}
