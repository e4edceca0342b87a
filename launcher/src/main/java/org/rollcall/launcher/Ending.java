package org.rollcall.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run in order when the system asks the process to end (SIGTERM, logging off, Ctrl+C): it is
 * told to stop, and has some seconds to put things away.
 */
final class Ending implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 8;

    private static volatile boolean asked;

    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param stop tells the run to stop; returns at once
     */
    Ending(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop), "ending"));
    }

    /** For a command: its thread is interrupted. */
    static Ending ofThisThread() {
        Thread run = Thread.currentThread();
        return new Ending(run::interrupt);
    }

    /** Whether the system has asked the process to end; what fails then is no failure. */
    static boolean asked() {
        return asked;
    }

    private void end(Runnable stop) {
        if (ended.getCount() == 0 || !signalled()) {
            return;
        }
        asked = true;
        stop.run();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether a signal ends the process, for which the JVM has a thread of that name. A bundle that
     * calls {@code System.exit} is not to end as if all were well.
     */
    private static boolean signalled() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().matches("SIG[A-Z]+ handler"));
    }

    /** The run has ended. */
    @Override
    public void close() {
        ended.countDown();
    }
}
