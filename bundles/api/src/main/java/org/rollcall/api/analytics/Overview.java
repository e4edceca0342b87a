package org.rollcall.api.analytics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A module at a glance, over teaching rows in range.
 *
 * @param attendance the figures that the rest is counted from
 * @param registers teaching events in range
 * @param unmarkedRegisters those of them without a single mark that start not after {@code newest}
 * @param futureRegisters those of them without a single mark that start after {@code newest}
 * @param newest start of the newest countable row of the module, teaching or placement, in any
 *     range: how far its marks reach; empty without one
 * @param days one for each date in range with teaching rows, ascending
 */
public record Overview(
        AttendanceResult attendance,
        Distribution distribution,
        int registers,
        int unmarkedRegisters,
        int futureRegisters,
        Optional<LocalDateTime> newest,
        List<Day> days) {
    public Overview {
        days = List.copyOf(days);
    }

    /**
     * One date.
     *
     * @param week label of the academic week (attendance rules, section 6)
     * @param weekStart first day of that week
     * @param attendance over the date's teaching rows
     * @param registers teaching events of the date
     */
    public record Day(
            LocalDate date, String week, LocalDate weekStart, Ratio attendance, int registers) {}

    /** Students at or below the threshold. */
    public int atOrBelow() {
        return (int)
                attendance.students().stream()
                        .filter(AttendanceResult.Figure::atOrBelowThreshold)
                        .count();
    }
}
