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
    private static final int LEADING_ZERO = 7;
    private static final int NULL = 3;

    /** Places that a student works at in a year, one after the other. */
    private static final int ROTATIONS = 4;

    static Person of(int year, int index, SplittableRandom random) {
        // One student of each year has an id that a spreadsheet would cut short, and one a surname
        // that a careless reader would take for none.
        String id =
                index == LEADING_ZERO
                        ? "0%d010007".formatted(year)
                        : "3%d%06d".formatted(year, 10_000 + index);
        double diligence = random.nextDouble();
        double attends = 0.97 - 0.35 * diligence * diligence * diligence;
        double drift = random.nextDouble(-0.06, 0.04);
        if (random.nextDouble() < 0.08) {
            drift = -0.9; // falls behind
        } else if (random.nextDouble() < 0.04) {
            attends = 0.4;
            drift = 0.4; // recovers
        }
        return new Person(
                id,
                pick(Names.FIRST, random),
                index == NULL ? "Null" : pick(Names.SURNAMES, random),
                pick(Names.ADVISORS, random),
                attends,
                drift,
                0.05 + 0.3 * random.nextDouble());
    }

    /** Whether the student attends a session at a time of the year, 0 to 1. */
    boolean attends(double time, SplittableRandom random) {
        return random.nextDouble() < attends + drift * time;
    }

    /** Index of the place at which the student works at a time of the year, 0 to 1. */
    int place(double time) {
        return Math.floorMod(id.hashCode() + (int) (time * ROTATIONS), Names.PLACEMENTS.length);
    }

    /** The first five fields, as CSV writes them, with a comma after each. */
    String fields(String idAsWritten, String advisorAsWritten, String module) {
        return String.join(
                ",", idAsWritten, firstName, surname, advisorAsWritten, "MBCHB" + module, "");
    }

    static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
