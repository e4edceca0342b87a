package org.rollcall.itests.hostile;

import java.util.concurrent.CountDownLatch;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * What bad updates do. The classes are put into bundles, in a package of their own: whoever works
 * in a stopped bundle's package is taken for a thread that it left.
 */
public final class Hostile {
    private Hostile() {}

    /** Does not start. */
    public static final class Throwing implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public void stop(BundleContext context) {
            // Never started.
        }
    }

    /** Never ends to start. */
    public static final class Hanging implements BundleActivator {
        @Override
        public void start(BundleContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void stop(BundleContext context) {
            // Never started.
        }
    }

    /** Ends the process when it starts. */
    public static final class Killing implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            Runtime.getRuntime().halt(43);
        }

        @Override
        public void stop(BundleContext context) {
            // Never started.
        }
    }

    /** Leaves a thread behind. */
    public static final class Leaking implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            var thread = new Thread(new Waiting(), "left behind");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void stop(BundleContext context) {
            // Forgets its thread.
        }
    }

    /** Waits until it is interrupted. */
    public static final class Waiting implements Runnable {
        @Override
        public void run() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Finds something wrong. */
    public static final class Failing implements HealthCheck {
        @Override
        public Result execute() {
            return new Result(Result.Status.CRITICAL, "ill on purpose");
        }
    }

    /** Finds nothing, for ever. */
    public static final class Sleeping implements HealthCheck {
        @Override
        public Result execute() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Result(Result.Status.OK, "woken");
        }
    }

    /** Ends the process. */
    public static final class Exiting implements HealthCheck {
        @Override
        public Result execute() {
            System.exit(42);
            return new Result(Result.Status.OK, "never");
        }
    }
}
