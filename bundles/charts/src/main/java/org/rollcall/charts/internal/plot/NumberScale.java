package org.rollcall.charts.internal.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers or percentages.
 *
 * @param unit after each label, such as {@code %}; empty for none
 * @param least shortest length to zoom to
 * @param bounds labels lie within these only, such as 0 to 100
 */
record NumberScale(String name, String unit, Window whole, double least, Window bounds)
        implements Scale {
    private static final double LABEL_EMS = 4;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50};

    /** All of 0 to 100 %, always, with room for a mark at either end. */
    static NumberScale percent(String name, double room) {
        var hundred = new Window(0, 100);
        return new NumberScale(name, " %", new Window(-room, 100 + room), 100 + 2 * room, hundred);
    }

    /** From 0 to at least a number, which isn't zoomed. */
    static NumberScale count(String name, double most) {
        var whole = new Window(0, Math.max(1, most));
        return new NumberScale(name, "", whole, whole.length(), whole);
    }

    @Override
    public List<Tick> ticks(Window sight, double pixels, double em) {
        double most = Math.max(1, pixels / (LABEL_EMS * em));
        long step = step(sight.length() / most);
        var ticks = new ArrayList<Tick>();
        double from = Math.max(sight.from(), bounds.from());
        double to = Math.min(sight.to(), bounds.to());
        for (long at = (long) Math.ceil(from / step) * step; at <= to; at += step) {
            ticks.add(new Tick(at, "%,d%s".formatted(at, unit)));
        }
        return ticks;
    }

    private long step(double least) {
        for (long ten = 1; ; ten *= 100) {
            for (int step : STEPS) {
                // Quarters are for percentages; people count by fives and tens.
                if (step * ten >= least && (step != 25 || !unit.isEmpty())) {
                    return step * ten;
                }
            }
        }
    }
}
