package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.lang.runtime.ObjectMethods;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.rollcall.installation.WindowThread;

/** Replaces bundles while everything runs. */
final class Updates {
    private Updates() {}

    /** Stops a bundle, reads it anew into a new class loader, and starts it. */
    static void update(Bundle bundle) throws Exception {
        bundle.stop(Bundle.STOP_TRANSIENT);
        WindowThread.await(Osgi.context());
        bundle.update();
        var refreshed = new CountDownLatch(1);
        Osgi.context()
                .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(
                        List.of(bundle),
                        event -> {
                            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                                refreshed.countDown();
                            }
                        });
        assertTrue(refreshed.await(30, TimeUnit.SECONDS), "packages are not refreshed");
        bundle.start(Bundle.START_TRANSIENT);
    }

    static WeakReference<ClassLoader> loader(Bundle bundle) {
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    /**
     * Waits until class loaders have been collected. If they are not, the heap is kept beside the
     * results, to see what holds them.
     */
    static void awaitGone(String what, List<WeakReference<ClassLoader>> loaders) throws Throwable {
        linkAnotherRecord();
        try {
            Osgi.await(
                    "old class loaders of " + what + " to go",
                    () -> {
                        System.gc();
                        // The FX thread may hold the last event's target until the next one.
                        Fx.run(() -> {});
                        return loaders.stream().allMatch(loader -> loader.get() == null);
                    });
        } catch (AssertionError e) {
            List<Integer> left =
                    IntStream.range(0, loaders.size())
                            .filter(index -> loaders.get(index).get() != null)
                            .boxed()
                            .toList();
            throw new AssertionError(
                    "Not collected, of %d: %s; see %s".formatted(loaders.size(), left, Heap.keep()),
                    e);
        }
    }

    /**
     * Lets go of a class that the JDK before 19 keeps: that of the record whose {@code equals} was
     * linked last.
     */
    private static void linkAnotherRecord() throws Throwable {
        ObjectMethods.bootstrap(
                MethodHandles.lookup(),
                "equals",
                MethodType.methodType(boolean.class, Other.class, Object.class),
                Other.class,
                "");
    }

    private record Other() {}
}
