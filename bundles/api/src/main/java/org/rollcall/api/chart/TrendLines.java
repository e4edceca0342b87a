package org.rollcall.api.chart;

import java.util.List;
import org.rollcall.api.analytics.TrendResult;

/**
 * For the chart {@code trend}: one student's attendance over time. Clicking a point selects its
 * instant as ISO local date and time.
 *
 * @param trends one for each module, all of one student; marks are shown where there is only one
 * @param rollingDays days that each point counts; 0 for all days so far
 */
public record TrendLines(List<TrendResult> trends, int rollingDays) {
    public static final String KIND = "trend";

    public TrendLines {
        trends = List.copyOf(trends);
    }
}
