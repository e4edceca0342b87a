package org.rollcall.launcher;

import java.io.PrintWriter;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A start that may find the window open already, or just opening or closing. */
final class SecondStart {
    /** A window that is opening listens by then. */
    private static final long OPENING_SECONDS = 6;

    /** A window that is closing has put everything away by then. */
    private static final long CLOSING_SECONDS = 20;

    private static final long PAUSE_MILLIS = 50;

    private SecondStart() {}

    /**
     * Claims a user directory; waits where the window that has it is closing, and brings it to the
     * front where it is open.
     *
     * @param files to be opened in the window that is open
     * @param out is told what happens
     * @return the claim; empty if the window came to the front
     * @throws LaunchException if neither is possible
     */
    static Optional<FileLock> claim(Home place, List<Path> files, PrintWriter out) {
        long began = System.nanoTime();
        boolean closing = false;
        while (true) {
            Optional<FileLock> lock = place.claim();
            if (lock.isPresent()) {
                return lock;
            }
            switch (Handover.call(place.root(), files)) {
                case FRONT -> {
                    out.println("Rollcall is already open on " + place.root() + ".");
                    return Optional.empty();
                }
                case FAILED -> throw stuck(place, closing);
                case CLOSING -> {
                    if (!closing) {
                        out.println(
                                "The window on " + place.root() + " is closing; waiting for it.");
                    }
                    closing = true;
                }
                case ABSENT -> {
                    long patience = closing ? CLOSING_SECONDS : OPENING_SECONDS;
                    if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(patience)) {
                        throw stuck(place, closing);
                    }
                }
            }
            if (closing && System.nanoTime() - began > TimeUnit.SECONDS.toNanos(CLOSING_SECONDS)) {
                throw stuck(place, true);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private static LaunchException stuck(Home place, boolean closing) {
        String process = Handover.process(place.root());
        return new LaunchException(
                "%s Wait a moment and try again; if it stays so, end the process%s and start Rollcall again. What was imported is kept."
                        .formatted(
                                closing
                                        ? "The window on %s is closing, but has not ended yet."
                                                .formatted(place.root())
                                        : "Rollcall is already open on %s, but its window does not answer."
                                                .formatted(place.root()),
                                process.isEmpty() ? "" : " " + process));
    }
}
