package org.rollcall.charts.internal.plot;

import org.rollcall.charts.internal.draw.Ink;
import org.rollcall.charts.internal.draw.Inks;
import org.rollcall.charts.internal.draw.Pen;
import org.rollcall.charts.internal.draw.Stroke;

/** Lines and labels that plots have in common. */
final class Grid {
    private static final double LABEL = 0.85;

    private Grid() {}

    /** A quiet line at each label of the vertical scale. */
    static void rows(Pen pen, Inks inks, Area area, Scale scale) {
        for (Scale.Tick tick : scale.ticks(area.y(), area.height(), area.em())) {
            double y = area.y(tick.at());
            pen.line(inks.of(Ink.GRID), Stroke.THIN, area.left(), y, area.right(), y);
        }
    }

    /** A line across at a value, with its name, if any, at the right end, above or below it. */
    static void level(
            Pen pen,
            Inks inks,
            Area area,
            double value,
            Ink ink,
            Stroke stroke,
            String name,
            boolean above) {
        if (Double.isNaN(value)) {
            return;
        }
        double y = area.y(value);
        pen.line(inks.of(ink), stroke, area.left(), y, area.right(), y);
        if (!name.isEmpty()) {
            label(pen, inks, area, name, ink, y, above);
        }
    }

    private static void label(
            Pen pen, Inks inks, Area area, String name, Ink ink, double y, boolean above) {
        double size = LABEL * area.em();
        double width = pen.width(name, size);
        double height = 1.2 * area.em();
        double top = above ? y - height - 2 : y + 2;
        top = Math.max(area.top(), Math.min(area.bottom() - height, top));
        double right = area.right() - 0.4 * area.em();
        pen.box(
                inks.of(Ink.BACKGROUND).deriveColor(0, 1, 1, 0.85),
                right - width - 3,
                top,
                width + 6,
                height);
        pen.words(name, inks.of(ink), size, Pen.Align.RIGHT, right, top + 0.9 * area.em());
    }
}
