package org.rollcall.workbench.internal.window;

import java.lang.Thread.UncaughtExceptionHandler;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what nobody caught, and says so to the user instead of going on as if nothing were. */
final class UncaughtExceptions implements UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtExceptions.class);

    private final Notifier notifier;
    private UncaughtExceptionHandler before;

    UncaughtExceptions(Notifier notifier) {
        this.notifier = notifier;
    }

    void install() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    void uninstall() {
        if (Thread.getDefaultUncaughtExceptionHandler() == this) {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        LOG.error("Nobody caught this on {}", thread.getName(), problem);
        notifier.notify(
                Notifier.Severity.ERROR,
                Messages.get("notices.uncaught"),
                Messages.get("notices.uncaught.text", problem.getClass().getSimpleName()));
    }
}
