package org.rollcall.charts.internal.plot;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;
import org.rollcall.charts.internal.draw.Pen;

/**
 * Names of levels at their right ends, above or below the line: where they cover neither the curve
 * nor each other, else nowhere. The legend names each level too.
 */
final class LevelNames {
    private static final double SIZE = 0.85;
    private static final double HEIGHT = 1.2;

    /** Half a mark, in ems: a name keeps so far from the curve. */
    private static final double MARGIN = 0.45;

    /**
     * A level and its name.
     *
     * @param above whether the name stands above the line, if it can
     */
    record Name(String text, double value, ColourRole role, boolean above) {}

    /** A rectangle in pixels. */
    record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }

        Box grown(double by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        /** Whether a line through points, from left to right, comes into it. */
        boolean meets(Reduction curve) {
            for (int i = curve.count() - 1; i >= 0 && curve.xs()[i] >= left; i--) {
                int before = Math.max(0, i - 1);
                if (meets(curve.xs()[before], curve.ys()[before], curve.xs()[i], curve.ys()[i])) {
                    return true;
                }
            }
            return false;
        }

        private boolean meets(double x1, double y1, double x2, double y2) {
            if (x1 > right || x2 < left) {
                return false;
            }
            double slope = x2 > x1 ? (y2 - y1) / (x2 - x1) : 0;
            double from = x2 > x1 ? y1 + slope * (Math.max(x1, left) - x1) : y1;
            double to = x2 > x1 ? y1 + slope * (Math.min(x2, right) - x1) : y2;
            return Math.min(from, to) < bottom && Math.max(from, to) > top;
        }
    }

    private LevelNames() {}

    static void draw(Pen pen, ChartColours colours, Area area, List<Name> names, Reduction curve) {
        var taken = new ArrayList<Box>();
        for (Name name : names) {
            double width = pen.width(name.text(), SIZE * area.em());
            Box first = box(area, name.value(), width, name.above());
            Box second = box(area, name.value(), width, !name.above());
            Box box = free(area, first, name, names, taken, curve) ? first : second;
            if (free(area, box, name, names, taken, curve)) {
                taken.add(box);
                pen.words(
                        name.text(),
                        colours.of(name.role()),
                        SIZE * area.em(),
                        Pen.Align.RIGHT,
                        box.right(),
                        box.top() + 0.9 * area.em());
            }
        }
    }

    private static Box box(Area area, double value, double width, boolean above) {
        double y = area.y(value);
        double height = HEIGHT * area.em();
        double top = above ? y - height - 2 : y + 2;
        double right = area.right() - 0.4 * area.em();
        return new Box(right - width, top, right, top + height);
    }

    private static boolean free(
            Area area, Box box, Name name, List<Name> names, List<Box> taken, Reduction curve) {
        return box.top() >= area.top()
                && box.bottom() <= area.bottom()
                && taken.stream().noneMatch(box::meets)
                && names.stream()
                        .filter(other -> !other.equals(name))
                        .map(other -> area.y(other.value()))
                        .noneMatch(y -> y > box.top() && y < box.bottom())
                && !box.grown(MARGIN * area.em()).meets(curve);
    }
}
