package org.rollcall.workbench.internal.jobs;

import java.time.Duration;
import java.time.LocalTime;
import org.rollcall.workbench.internal.Messages;

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
        return Messages.get("jobs.ending", Messages.get(outcome.words), at, span());
    }

    private String span() {
        return took.toMinutes() < 1
                ? Messages.get("jobs.seconds", took.toMillis() / 1000.0)
                : Messages.get("jobs.minutes", took.toMinutes(), took.toSecondsPart());
    }
}
