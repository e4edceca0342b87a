package org.rollcall.api.chart;

import java.util.List;
import org.rollcall.api.analytics.Distribution;

/**
 * For the chart {@code distribution}: how many students have which attendance. Choosing a bar tells
 * the number of its series and the percentages of its bin, such as {@code 0 40 50} for the first
 * series above 40 up to 50 %.
 *
 * @param series one, or two to compare
 * @param threshold percent, 0 to 100, drawn as a line
 */
public record Histogram(List<Series> series, double threshold) {
    public static final String KIND = "distribution";

    public Histogram {
        series = List.copyOf(series);
    }

    public record Series(String label, Distribution distribution) {}
}
