package org.rollcall.sample.internal;

import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * An event that all students of a module are registered for.
 *
 * @param event as CSV writes it
 * @param time of the year, 0 to 1
 * @param unmarked whether its register was not filled in yet
 */
record Session(
        LocalDateTime start,
        String event,
        String room,
        boolean placement,
        boolean cancelled,
        boolean unmarked,
        double time) {
    private static final int[] QUARTERS = {0, 15, 30};

    /**
     * @param index of {@code count}, by time
     */
    static Session of(String module, long index, long count, SplittableRandom random) {
        int days = Calendar.DAYS.size();
        int day = (int) (index * days / count);
        var start =
                Calendar.DAYS
                        .get(day)
                        .atTime(9 + random.nextInt(8), QUARTERS[random.nextInt(QUARTERS.length)]);
        double kind = random.nextDouble();
        double placements = module.startsWith("1") ? 0.04 : 0.32;
        boolean placement = kind < placements;
        String event;
        if (placement) {
            event = Person.pick(Names.PLACEMENTS, random);
        } else if (kind > 0.96) {
            event = Person.pick(Names.SELF_STUDY, random);
        } else {
            event = titled(module, Person.pick(Names.TEACHING, random));
        }
        return new Session(
                start,
                event,
                "R" + random.nextInt(1, 41),
                placement,
                random.nextDouble() < 0.03,
                day >= days - 3 && random.nextDouble() < 0.5,
                (double) day / days);
    }

    private static String titled(String module, String event) {
        return event.startsWith("\"")
                ? "\"MBCHB" + module + " " + event.substring(1)
                : "MBCHB" + module + " " + event;
    }
}
