package org.rollcall.api.analytics;

/**
 * A range of percentages.
 *
 * @param low percent, 0 to 100
 * @param high percent, 0 to 100, not below {@code low}
 */
public record Interval(double low, double high) {}
