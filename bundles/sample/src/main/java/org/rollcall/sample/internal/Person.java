package org.rollcall.sample.internal;

import java.util.SplittableRandom;

/**
 * An invented student.
 *
 * @param advisor as CSV writes it
 * @param attends share of sessions that the student attends at the start of the year, 0 to 1
 * @param drift by how much that changes until its end
 * @param selfCertifies share of absences that the student explains
 */
record Person(
        String id,
        String firstName,
        String surname,
        String advisor,
        double attends,
        double drift,
        double selfCertifies) {

    static Person of(int year, int index, SplittableRandom random) {
        // One student of each year has an id that a spreadsheet would cut short.
        String id =
                index == 7
                        ? "0%d010007".formatted(year)
                        : "3%d%06d".formatted(year, 10_000 + index);
        double diligence = random.nextDouble();
        double attends = 0.97 - 0.35 * diligence * diligence * diligence;
        double drift = random.nextDouble(-0.06, 0.04);
        if (random.nextDouble() < 0.08) {
            drift = -0.55; // falls behind
        } else if (random.nextDouble() < 0.04) {
            attends = 0.4;
            drift = 0.4; // recovers
        }
        return new Person(
                id,
                pick(Names.FIRST, random),
                pick(Names.SURNAMES, random),
                pick(Names.ADVISORS, random),
                attends,
                drift,
                0.05 + 0.3 * random.nextDouble());
    }

    /** Whether the student attends a session at a time of the year, 0 to 1. */
    boolean attends(double time, SplittableRandom random) {
        return random.nextDouble() < attends + drift * time;
    }

    static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
