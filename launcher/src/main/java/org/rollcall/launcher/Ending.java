package org.rollcall.launcher;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run in order when the system asks the process to end (SIGTERM, logging off, Ctrl+C): it is
 * told to stop, and has some seconds to put things away before the JVM begins to shut down. JavaFX
 * takes no tasks any more from that moment on, so what the window has to save would be lost, and
 * waiting for it in vain would take seconds.
 */
final class Ending implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 8;

    /** What runtimes exit with: 128 and the number of the signal. */
    private static final int SIGNALLED = 128;

    private static volatile int asked;

    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param stop tells the run to stop; returns at once
     */
    Ending(Runnable stop) {
        for (String name : List.of("TERM", "INT", "HUP")) {
            Signals.handle(name, number -> end(number, stop));
        }
    }

    /** For a command: its thread is interrupted. */
    static Ending ofThisThread() {
        Thread run = Thread.currentThread();
        return new Ending(run::interrupt);
    }

    /** Whether the system has asked the process to end; what fails then is no failure. */
    static boolean asked() {
        return asked != 0;
    }

    /** What the process exits with: what a signal calls for, else what the run says. */
    static int code(int run) {
        return asked() ? SIGNALLED + asked : run;
    }

    /** On a thread of its own for each signal. */
    private void end(int signal, Runnable stop) {
        asked = signal;
        if (ended.getCount() > 0) {
            stop.run();
            try {
                var unused = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        System.exit(code(0));
    }

    /** The run has ended. */
    @Override
    public void close() {
        ended.countDown();
    }
}
