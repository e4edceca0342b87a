package org.rollcall.report.internal.table;

import java.time.LocalDateTime;

/** Local times as reports write them; by hand, as trends have a million of them. */
public final class Times {
    private Times() {}

    /** As {@code 2025-01-06 09:00}. */
    public static String minute(LocalDateTime time) {
        return text(time, ' ', new StringBuilder(16)).toString();
    }

    /** As {@code 2025-01-06T09:00:00}; fractions of a second are left out. */
    public static String second(LocalDateTime time) {
        var text = text(time, 'T', new StringBuilder(19)).append(':');
        return two(text, time.getSecond()).toString();
    }

    private static StringBuilder text(LocalDateTime time, char between, StringBuilder text) {
        text.append(time.toLocalDate()).append(between);
        two(text, time.getHour()).append(':');
        return two(text, time.getMinute());
    }

    private static StringBuilder two(StringBuilder text, int value) {
        return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
