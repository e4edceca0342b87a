package org.rollcall.charts.internal.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts at equal distances, such as students or weeks. The middle of the first lies at 0 from the
 * left; of rows, the first is the highest.
 *
 * @param rows whether they stand above each other
 * @param comfortable ems that one needs at first; where they don't fit, the first ones are in
 *     sight; 0 to show all
 * @param zooming whether they can be made wider and narrower
 */
record LabelScale(List<String> labels, boolean rows, double comfortable, boolean zooming)
        implements Scale {
    private static final int LONGEST = 28;
    private static final double ROW_EMS = 1.25;
    private static final double LETTER_EMS = 0.58;
    private static final double FEWEST = 3;

    LabelScale {
        labels = List.copyOf(labels);
    }

    @Override
    public String name() {
        return "";
    }

    /** Where the middle of a label lies. */
    double at(int label) {
        return rows ? labels.size() - 1 - label : label;
    }

    /** Which label is nearest to a value; beyond the ends there is none, -1. */
    int label(double value) {
        long nearest = Math.round(value);
        if (nearest < 0 || nearest >= labels.size()) {
            return -1;
        }
        return (int) (rows ? labels.size() - 1 - nearest : nearest);
    }

    @Override
    public Window whole() {
        return new Window(-0.5, Math.max(1, labels.size()) - 0.5);
    }

    @Override
    public Window first(double pixels, double em) {
        double fit = Math.max(FEWEST, Math.floor(pixels / (comfortable * em)));
        if (comfortable <= 0 || fit >= labels.size()) {
            return whole();
        }
        return rows
                ? new Window(labels.size() - 0.5 - fit, labels.size() - 0.5)
                : new Window(-0.5, fit - 0.5);
    }

    @Override
    public double picture(Window sight, double em) {
        return Math.max(6, sight.length() * Math.max(ROW_EMS, comfortable)) * em;
    }

    @Override
    public double least() {
        return zooming ? Math.min(FEWEST, whole().length()) : whole().length();
    }

    @Override
    public List<Tick> ticks(Window sight, double pixels, double em) {
        double each = pixels / sight.length();
        double need =
                rows
                        ? ROW_EMS * em
                        : (1.2
                                        + labels.stream().mapToInt(String::length).max().orElse(1)
                                                * LETTER_EMS)
                                * em;
        int step = nice((int) Math.ceil(need / each));
        var ticks = new ArrayList<Tick>();
        for (int label = 0; label < labels.size(); label += step) {
            double at = at(label);
            if (at >= sight.from() && at <= sight.to()) {
                ticks.add(new Tick(at, shortened(labels.get(label))));
            }
        }
        return ticks;
    }

    private static int nice(int step) {
        int ten = 1;
        while (true) {
            for (int candidate : new int[] {1, 2, 5}) {
                if (candidate * ten >= step) {
                    return candidate * ten;
                }
            }
            ten *= 10;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }
}
