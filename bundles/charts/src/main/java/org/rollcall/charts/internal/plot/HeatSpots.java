package org.rollcall.charts.internal.plot;

import org.rollcall.api.chart.HeatMap;

/** The cells of a heat map, in the order of the map's list. */
final class HeatSpots implements DataPoints {
    private final HeatMap map;
    private final LabelScale columns;
    private final LabelScale rows;

    /** Number of the cell, plus one, by row and column; 0 where there is none. */
    private final int[] numbers;

    HeatSpots(HeatMap map, LabelScale columns, LabelScale rows) {
        this.map = map;
        this.columns = columns;
        this.rows = rows;
        numbers = new int[map.rows().size() * map.columns().size()];
        for (int i = 0; i < map.cells().size(); i++) {
            HeatMap.Cell cell = map.cells().get(i);
            numbers[cell.row() * map.columns().size() + cell.column()] = i + 1;
        }
    }

    int cell(int row, int column) {
        return numbers[row * map.columns().size() + column] - 1;
    }

    @Override
    public int count() {
        return map.cells().size();
    }

    @Override
    public int at(Area area, double x, double y) {
        int column = columns.label(area.xValue(x));
        int row = rows.label(area.yValue(y));
        return column < 0 || row < 0 ? NONE : cell(row, column);
    }

    @Override
    public int next(int from, Step step) {
        HeatMap.Cell cell = map.cells().get(from);
        return switch (step) {
            case LEFT -> along(from, cell.row(), cell.column(), 0, -1);
            case RIGHT -> along(from, cell.row(), cell.column(), 0, 1);
            case UP -> along(from, cell.row(), cell.column(), -1, 0);
            case DOWN -> along(from, cell.row(), cell.column(), 1, 0);
            case FIRST -> along(from, cell.row(), -1, 0, 1);
            case LAST -> along(from, cell.row(), map.columns().size(), 0, -1);
        };
    }

    /** The next cell that holds something, in a direction. */
    private int along(int from, int row, int column, int down, int right) {
        int r = row + down;
        int c = column + right;
        while (r >= 0 && r < map.rows().size() && c >= 0 && c < map.columns().size()) {
            if (cell(r, c) != NONE) {
                return cell(r, c);
            }
            r += down;
            c += right;
        }
        return from;
    }

    @Override
    public double x(int spot) {
        return map.cells().get(spot).column();
    }

    @Override
    public double y(int spot) {
        return rows.at(map.cells().get(spot).row());
    }

    @Override
    public Outline outline(Area area, int spot) {
        double left = area.x(x(spot) - 0.5);
        double top = area.y(y(spot) + 0.5);
        return new Outline(
                left, top, area.x(x(spot) + 0.5) - left, area.y(y(spot) - 0.5) - top, false);
    }

    @Override
    public String text(int spot) {
        return map.cells().get(spot).hover();
    }

    @Override
    public String key(int spot) {
        return map.cells().get(spot).key();
    }
}
