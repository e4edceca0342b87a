package org.rollcall.charts.internal.plot;

import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/** Lines that plots have in common. */
final class Grid {
    private Grid() {}

    /** A quiet line at each label of the vertical scale. */
    static void rows(Pen pen, ChartColours colours, Area area, Scale scale) {
        for (Scale.Tick tick : scale.ticks(area.y(), area.height(), area.em())) {
            double y = area.y(tick.at());
            pen.line(colours.of(ColourRole.GRID), Stroke.THIN, area.left(), y, area.right(), y);
        }
    }

    /** A line across at a value. */
    static void level(
            Pen pen,
            ChartColours colours,
            Area area,
            double value,
            ColourRole role,
            Stroke stroke) {
        if (!Double.isNaN(value)) {
            double y = area.y(value);
            pen.line(colours.of(role), stroke, area.left(), y, area.right(), y);
        }
    }
}
