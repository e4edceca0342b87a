package org.rollcall.workbench.internal.jobs;

import static org.rollcall.workbench.internal.Words.T;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A job that has ended.
 *
 * @param at when, in the computer's time
 * @param took from when it was begun, or refused, until its end
 */
public record EndedJob(String title, Outcome outcome, LocalTime at, Duration took) {

    /** How it ended. */
    public enum Outcome {
        DONE("jobs.done"),
        CANCELLED("jobs.cancelled"),
        FAILED("jobs.failed");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /**
     * How and when it ended, and how long that took, such as {@code Done at 09:21:05 after 4.2 s}.
     */
    String ending() {
        return T.get("jobs.ending", T.get(outcome.words), at, span());
    }

    private String span() {
        return took.toMinutes() < 1
                ? T.get("jobs.seconds", took.toMillis() / 1000.0)
                : T.get("jobs.minutes", took.toMinutes(), took.toSecondsPart());
    }
}
