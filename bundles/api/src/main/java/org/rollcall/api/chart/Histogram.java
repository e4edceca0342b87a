package org.rollcall.api.chart;

import java.util.List;
import org.rollcall.api.analytics.Distribution;

/**
 * For the chart {@code distribution}: how many students have which attendance. Clicking a bin
 * selects its lower percentage as text.
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
