package org.rollcall.api.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * For the charts {@code week-heat} and {@code placement-heat}: values by row and column. Clicking a
 * cell selects its key.
 *
 * @param title what the values are, for a screen reader and the table behind the chart
 * @param rows labels from top to bottom
 * @param columns labels from left to right
 * @param cells those that hold something, in any order
 * @param low value of the palest colour
 * @param high value of the strongest colour
 * @param legendLow text of the palest colour, such as {@code 0 %}
 * @param legendHigh text of the strongest colour, such as {@code 100 %}
 * @param note what signs in the cells' texts mean, such as {@code ! absences}; empty for nothing
 */
public record HeatMap(
        String title,
        List<String> rows,
        List<String> columns,
        List<Cell> cells,
        double low,
        double high,
        String legendLow,
        String legendHigh,
        String note) {
    /** Weeks by days of the week. */
    public static final String WEEKS = "week-heat";

    /** Students by academic weeks. */
    public static final String PLACEMENTS = "placement-heat";

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /**
     * @param row index into the rows
     * @param column index into the columns
     * @param value what the colour shows; empty where there is something but no value
     * @param text what stands in the cell where there is room, such as {@code 83}
     * @param hover what is behind the value, in lines
     * @param key what selecting the cell tells
     */
    public record Cell(
            int row, int column, OptionalDouble value, String text, String hover, String key) {}
}
