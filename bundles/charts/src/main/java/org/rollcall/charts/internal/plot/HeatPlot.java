package org.rollcall.charts.internal.plot;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/**
 * Values by row and column as colours, from pale to strong, with their text where there is room.
 */
public final class HeatPlot implements Plot {
    private static final double ROW_EMS = 1.6;

    /** So few rows, such as the days of a week, are all in sight, always. */
    private static final int FEW = 7;

    private static final double TEXT = 0.85;

    /** Where cells are narrow; in narrower ones there would be no text, so columns scroll. */
    private static final double SMALL = 0.7;

    private static final double LETTER = 0.58;

    /** Below this many pixels, a gap between cells would take too much of them. */
    private static final double WITH_GAP = 5;

    private final HeatMap map;
    private final LabelScale columns;
    private final LabelScale rows;
    private final HeatSpots spots;

    private HeatPlot(HeatMap map) {
        this.map = map;
        int letters = map.cells().stream().mapToInt(c -> c.text().length()).max().orElse(1);
        columns = new LabelScale(map.columns(), false, letters * LETTER * SMALL + 0.2, true);
        rows = new LabelScale(map.rows(), true, few() ? 0 : ROW_EMS, !few());
        spots = new HeatSpots(map, columns, rows);
    }

    /** Empty where there are no cells. */
    public static Optional<Plot> of(HeatMap map) {
        return map.cells().isEmpty() ? Optional.empty() : Optional.of(new HeatPlot(map));
    }

    @Override
    public String title() {
        return map.title();
    }

    @Override
    public String summary() {
        return Words.T.get("heat.summary", map.title(), map.rows().size(), map.columns().size());
    }

    @Override
    public Scale x() {
        return columns;
    }

    @Override
    public Scale y() {
        return rows;
    }

    @Override
    public double leastHeight() {
        return ROW_EMS * Math.min(map.rows().size(), FEW);
    }

    private boolean few() {
        return map.rows().size() <= FEW;
    }

    @Override
    public DataPoints spots() {
        return spots;
    }

    @Override
    public void draw(Pen pen, ChartColours colours, Area area) {
        int firstColumn = (int) Math.max(0, Math.floor(area.x().from() + 0.5));
        int lastColumn = (int) Math.min(map.columns().size() - 1.0, Math.ceil(area.x().to() - 0.5));
        int lowest = (int) Math.max(0, Math.floor(area.y().from() + 0.5));
        int highest = (int) Math.min(map.rows().size() - 1.0, Math.ceil(area.y().to() - 0.5));
        for (int at = lowest; at <= highest; at++) {
            int row = rows.label(at);
            for (int column = firstColumn; column <= lastColumn; column++) {
                cell(pen, colours, area, row, column);
            }
        }
    }

    private void cell(Pen pen, ChartColours colours, Area area, int row, int column) {
        int spot = spots.cell(row, column);
        // Whole pixels, so that neighbours neither overlap nor leave a line between them.
        double left = Math.round(area.x(column - 0.5));
        double right = Math.round(area.x(column + 0.5));
        double top = Math.round(area.y(rows.at(row) + 0.5));
        double bottom = Math.round(area.y(rows.at(row) - 0.5));
        double gapX = right - left >= WITH_GAP ? 1 : 0;
        double gapY = bottom - top >= WITH_GAP ? 1 : 0;
        double width = right - left - gapX;
        double height = Math.max(1, bottom - top - gapY);
        if (spot == DataPoints.NONE) {
            pen.box(colours.of(ColourRole.EMPTY), left, top, width, height);
            return;
        }
        HeatMap.Cell cell = map.cells().get(spot);
        Color text = colours.of(ColourRole.TEXT);
        if (cell.value().isPresent()) {
            Color ground = colours.ramp(share(cell.value().getAsDouble()));
            pen.box(ground, left, top, width, height);
            text = ChartColours.textOn(ground);
        } else {
            pen.box(colours.of(ColourRole.EMPTY), left, top, width, height);
            pen.frame(
                    colours.of(ColourRole.MUTED),
                    new Stroke(1, Stroke.Dash.DOTTED),
                    left + 0.5,
                    top + 0.5,
                    width - 1,
                    height - 1);
        }
        double large = TEXT * area.em();
        double size = pen.width(cell.text(), large) <= width - 2 ? large : SMALL * area.em();
        if (height >= size * 1.25 && pen.width(cell.text(), size) <= width) {
            pen.words(
                    cell.text(),
                    text,
                    size,
                    Pen.Align.CENTRE,
                    left + width / 2,
                    top + height / 2 + 0.36 * size);
        }
    }

    private double share(double value) {
        return map.high() > map.low() ? (value - map.low()) / (map.high() - map.low()) : 1;
    }

    @Override
    public List<LegendEntry> legend() {
        var ramp = new LegendEntry("", new LegendEntry.Ramp(map.legendLow(), map.legendHigh()));
        return map.note().isEmpty()
                ? List.of(ramp)
                : List.of(ramp, new LegendEntry(map.note(), new LegendEntry.Nothing()));
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(
                        Words.T.get("table.row"),
                        Words.T.get("table.column"),
                        map.title(),
                        Words.T.get("table.more")),
                map.cells().size(),
                number -> {
                    HeatMap.Cell cell = map.cells().get(number);
                    return List.of(
                            map.rows().get(cell.row()),
                            map.columns().get(cell.column()),
                            cell.text(),
                            cell.hover().replace("\n", "; "));
                });
    }
}
