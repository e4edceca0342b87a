package org.rollcall.sample.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * An event of the weekly timetable that all students of a module are registered for.
 *
 * @param event as CSV writes it; of a placement, students have places of their own instead
 * @param time of the year, 0 to 1
 */
record Session(
        LocalDateTime start,
        String event,
        String room,
        boolean placement,
        boolean cancelled,
        double time) {
    private static final int FIRST_HOUR = 9;

    /** Quarters of an hour in which a session may start. */
    private static final int QUARTERS = 32;

    /** Coprime to the quarters: a day's sessions spread over it, and none starts with another. */
    private static final int STRIDE = 11;

    private static final int ROOMS = 40;
    private static final double CANCELLED = 0.03;

    /** Share of a first-year module's sessions that are placements; later years have whole days. */
    private static final double EARLY_PLACEMENTS = 0.04;

    private static final double SELF_STUDY = 0.04;

    /**
     * The day's {@code nth} session, from 0: at the same time and in the same room as on that day
     * of every week.
     *
     * @param day index of a teaching day
     */
    static Session of(String module, int day, int nth, SplittableRandom random) {
        LocalDate date = Calendar.DAYS.get(day);
        int weekday = date.getDayOfWeek().getValue();
        int slot = weekday * 3 + nth * STRIDE;
        var start =
                date.atTime(FIRST_HOUR, 0)
                        .plusMinutes(15L * ((slot + module.charAt(0)) % QUARTERS));
        boolean placement = placement(module, date, random);
        String event =
                random.nextDouble() < SELF_STUDY
                        ? Person.pick(Names.SELF_STUDY, random)
                        : titled(module, Names.TEACHING[slot % Names.TEACHING.length]);
        return new Session(
                start,
                event,
                "R" + (1 + slot * 7 % ROOMS),
                placement,
                random.nextDouble() < CANCELLED,
                (double) day / Calendar.DAYS.size());
    }

    /** Clinical years are on placement on Tuesdays, and on Thursdays of every other week. */
    private static boolean placement(String module, LocalDate date, SplittableRandom random) {
        if (module.startsWith("1")) {
            return random.nextDouble() < EARLY_PLACEMENTS;
        }
        return date.getDayOfWeek() == DayOfWeek.TUESDAY
                || date.getDayOfWeek() == DayOfWeek.THURSDAY && date.toEpochDay() / 7 % 2 == 0;
    }

    private static String titled(String module, String event) {
        return event.startsWith("\"")
                ? "\"MBCHB" + module + " " + event.substring(1)
                : "MBCHB" + module + " " + event;
    }
}
