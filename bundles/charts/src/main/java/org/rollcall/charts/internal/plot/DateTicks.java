package org.rollcall.charts.internal.plot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Tick marks of an axis of local times, at round times of the calendar: full hours, midnights,
 * Mondays, firsts of a month. All times are seconds of local time as if the zone were UTC, so that
 * a change of the clocks neither shifts nor repeats a tick.
 *
 * @param step the distance of two ticks
 * @param seconds the ticks, ascending
 */
record DateTicks(Step step, List<Long> seconds) {

    DateTicks {
        seconds = List.copyOf(seconds);
    }

    /** Distances that people read easily, ascending. */
    enum Step {
        HOUR(3_600, 0, "d MMM HH:mm"),
        THREE_HOURS(3 * 3_600, 0, "d MMM HH:mm"),
        SIX_HOURS(6 * 3_600, 0, "d MMM HH:mm"),
        DAY(86_400, 0, "EEE d MMM"),
        TWO_DAYS(2 * 86_400, 0, "EEE d MMM"),
        WEEK(7 * 86_400, 0, "d MMM"),
        TWO_WEEKS(14 * 86_400, 0, "d MMM"),
        MONTH(31 * 86_400, 1, "MMM yyyy"),
        TWO_MONTHS(62 * 86_400, 2, "MMM yyyy"),
        QUARTER(92 * 86_400, 3, "MMM yyyy"),
        HALF_YEAR(184 * 86_400, 6, "MMM yyyy"),
        YEAR(366 * 86_400, 12, "yyyy");

        private final long atMost;
        private final int months;
        private final DateTimeFormatter format;
        private final DateTimeFormatter dated;

        Step(long atMost, int months, String format) {
            this.atMost = atMost;
            this.months = months;
            this.format = DateTimeFormatter.ofPattern(format, Locale.UK);
            String withYear = format.contains("yyyy") ? format : format.replace("MMM", "MMM yyyy");
            dated = DateTimeFormatter.ofPattern(withYear, Locale.UK);
        }

        /** Letters between the middles of two labels, one of which has a year. */
        int letters() {
            return (format.format(local(0)).length() + dated.format(local(0)).length() + 1) / 2;
        }

        private LocalDateTime first(LocalDateTime from) {
            LocalDate day = from.toLocalDate();
            LocalDateTime candidate;
            if (months > 0) {
                int month = (day.getMonthValue() - 1) / months * months + 1;
                candidate = LocalDate.of(day.getYear(), month, 1).atStartOfDay();
            } else if (atMost >= WEEK.atMost) {
                candidate =
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
            } else if (this == TWO_DAYS) {
                candidate = LocalDate.ofEpochDay(day.toEpochDay() / 2 * 2).atStartOfDay();
            } else {
                candidate = day.atStartOfDay();
            }
            while (candidate.isBefore(from)) {
                candidate = next(candidate);
            }
            return candidate;
        }

        private LocalDateTime next(LocalDateTime tick) {
            return months > 0 ? tick.plusMonths(months) : tick.plusSeconds(atMost);
        }
    }

    /**
     * Ticks of a range.
     *
     * @param from first second
     * @param to last second, not before {@code from}
     * @param most most ticks that fit, at least 1; years are not thinned further
     */
    static DateTicks of(double from, double to, int most) {
        return of(from, to, step -> most);
    }

    /**
     * @param most most ticks that fit of each distance, whose labels differ in width
     */
    static DateTicks of(double from, double to, ToIntFunction<Step> most) {
        Step step = Step.YEAR;
        for (Step candidate : Step.values()) {
            if ((to - from) / candidate.atMost <= Math.max(1, most.applyAsInt(candidate))) {
                step = candidate;
                break;
            }
        }
        var seconds = new ArrayList<Long>();
        LocalDateTime tick = step.first(local((long) Math.ceil(from)));
        while (tick.toEpochSecond(ZoneOffset.UTC) <= to) {
            seconds.add(tick.toEpochSecond(ZoneOffset.UTC));
            tick = step.next(tick);
        }
        return new DateTicks(step, seconds);
    }

    /** Text of a tick; the first one, and the first of each year, say the year. */
    String label(int tick) {
        LocalDateTime at = local(seconds.get(tick));
        boolean known = tick > 0 && local(seconds.get(tick - 1)).getYear() == at.getYear();
        return (known ? step.format : step.dated).format(at);
    }

    private static LocalDateTime local(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }
}
