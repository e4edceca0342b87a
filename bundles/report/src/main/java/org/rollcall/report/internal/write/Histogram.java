package org.rollcall.report.internal.write;

import java.util.List;
import java.util.Locale;
import org.rollcall.api.analytics.Ratio;

/** A small picture of how a module's attendance is distributed, as inline SVG. */
final class Histogram {
    private static final int BINS = 20;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 150;
    private static final int BASE = 118;
    private static final int LEFT = 10;

    private Histogram() {}

    /**
     * @param percents of the students that have sessions, 0 to 100
     * @param threshold percent
     */
    static String svg(List<Double> percents, double threshold) {
        int[] counts = new int[BINS];
        for (double percent : percents) {
            counts[Math.min(BINS - 1, (int) (percent * BINS / 100))]++;
        }
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double step = (WIDTH - 2.0 * LEFT) / BINS;
        var svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">",
                        WIDTH,
                        HEIGHT,
                        WIDTH,
                        HEIGHT,
                        description(counts, threshold)));
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                double height = counts[bin] * 95.0 / most;
                double x = LEFT + bin * step;
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>",
                                x + 1,
                                BASE - height,
                                step - 2,
                                height,
                                x + step / 2,
                                BASE - height - 4,
                                counts[bin]));
            }
        }
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
                        LEFT,
                        BASE,
                        WIDTH - LEFT,
                        BASE));
        for (int percent = 0; percent <= 100; percent += 20) {
            double x = LEFT + percent / 100.0 * (WIDTH - 2 * LEFT);
            String anchor = percent == 0 ? "start" : percent == 100 ? "end" : "middle";
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%d %%</text>",
                            x,
                            BASE + 14,
                            anchor,
                            percent));
        }
        double x = LEFT + threshold / 100 * (WIDTH - 2 * LEFT);
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line class=\"threshold\" x1=\"%.1f\" y1=\"6\" x2=\"%.1f\" y2=\"%d\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">threshold</text>",
                        x,
                        x,
                        BASE,
                        Math.max(35, Math.min(WIDTH - 35, x)),
                        BASE + 28));
        return svg.append("</svg>").toString();
    }

    /** The same in words, for those who don't see the picture. */
    private static String description(int[] counts, double threshold) {
        var text =
                new StringBuilder("Threshold ")
                        .append(Ratio.plain(threshold))
                        .append(" %. Students by attendance:");
        int width = 100 / BINS;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                " %d from %d to %d %%;",
                                counts[bin],
                                bin * width,
                                (bin + 1) * width));
            }
        }
        return text.toString();
    }
}
