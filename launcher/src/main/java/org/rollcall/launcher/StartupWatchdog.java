package org.rollcall.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rollcall.installation.internal.Installation;
import org.rollcall.installation.internal.LiveInstaller;
import org.rollcall.util.concurrent.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the first starts with something new: what is not healthy goes, and Rollcall starts anew.
 */
final class StartupWatchdog {
    private static final Logger LOG = LoggerFactory.getLogger(StartupWatchdog.class);

    /** A session that has lasted so long has shown that it works. */
    private static final long LONG_ENOUGH_MINUTES = 10;

    private volatile boolean failed;

    /**
     * To be called when everything has been started.
     *
     * @param restart ends the container
     */
    void begin(Installation installation, LiveInstaller installer, Runnable restart) {
        failed = false;
        if (installation.isProven()) {
            return;
        }
        Thread thread =
                Threads.daemon(
                        "startup-watchdog",
                        () -> {
                            List<String> wrong = installer.checkStart();
                            if (wrong.isEmpty()) {
                                LOG.info("What is new is healthy");
                                return;
                            }
                            LOG.warn("What is new is not healthy: {}", wrong);
                            if (installation.fallBack(wrong.get(0), wrong)) {
                                failed = true;
                                restart.run();
                            }
                        });
        thread.start();
        var unused =
                CompletableFuture.runAsync(
                        installation::markHealthy,
                        CompletableFuture.delayedExecutor(LONG_ENOUGH_MINUTES, TimeUnit.MINUTES));
    }

    /** Notes whether the start itself has failed and something older is to be started. */
    boolean failedNow(boolean now) {
        failed = now;
        return now;
    }

    /** Whether to start again. */
    boolean failed() {
        return failed;
    }
}
