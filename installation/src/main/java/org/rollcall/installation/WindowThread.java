package org.rollcall.installation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The thread of the window, which runs behind the container: what is still shown of a stopped
 * bundle needs the bundle's classes.
 */
public final class WindowThread {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private WindowThread() {}

    /**
     * Waits until the window has done all that it was told so far. Where it is busy for long, as
     * behind a dialog of the operating system, this goes on without; where there is none, at once.
     */
    public static void await(BundleContext context) {
        var tracker = new ServiceTracker<Executor, Executor>(context, filter(context), null);
        tracker.open();
        try {
            Executor fx = tracker.getService();
            if (fx != null) {
                var done = new CountDownLatch(1);
                // Twice: what comes and goes one by one is taken together, a turn later.
                fx.execute(() -> fx.execute(done::countDown));
                var unused = done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            tracker.close();
        }
    }

    private static Filter filter(BundleContext context) {
        try {
            return context.createFilter(
                    "(&(objectClass=java.util.concurrent.Executor)(rollcall.thread=fx))");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
