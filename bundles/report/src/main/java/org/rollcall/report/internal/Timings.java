package org.rollcall.report.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the steps of a report took. */
final class Timings {
    private final Map<String, Long> millis = new LinkedHashMap<>();

    /** A step that is timed. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    void time(String name, Step step) throws IOException {
        long started = System.nanoTime();
        step.run();
        millis.put(name, (System.nanoTime() - started) / 1_000_000);
    }

    /** By the name of the step, in the order taken. */
    Map<String, Long> millis() {
        return millis;
    }
}
