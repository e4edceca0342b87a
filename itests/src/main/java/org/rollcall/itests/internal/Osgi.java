package org.rollcall.itests.internal;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** What tests ask of the framework; everything is waited for, nothing is slept through. */
final class Osgi {
    private static final long PATIENCE_SECONDS = 30;

    private Osgi() {}

    static BundleContext context() {
        return FrameworkUtil.getBundle(Osgi.class).getBundleContext();
    }

    static Bundle bundle(String symbolicName) {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No bundle " + symbolicName));
    }

    static <T> T service(Class<T> type) {
        return service(type, "(objectClass=*)");
    }

    /** The service of that type, once it is there. */
    static <T> T service(Class<T> type, String filter) {
        try {
            var tracker =
                    new ServiceTracker<T, T>(
                            context(),
                            context()
                                    .createFilter(
                                            "(&(objectClass=%s)%s)"
                                                    .formatted(type.getName(), filter)),
                            null);
            tracker.open();
            try {
                T service = tracker.waitForService(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
                if (service == null) {
                    throw new AssertionError("No service " + type.getName() + filter);
                }
                return service;
            } finally {
                tracker.close();
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static boolean present(Class<?> type) {
        return context().getServiceReference(type) != null;
    }

    /** Waits until a condition holds; an exception in it counts as not yet. */
    static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Throwable last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
                last = null;
            } catch (Exception | AssertionError e) {
                last = e;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("Still waiting for: " + what, last);
    }
}
