package org.rollcall.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Files that a start was given, until there is something in the container that takes them: a
 * service {@code Consumer<List<Path>>} with the property {@code rollcall.receives=files}.
 */
final class Inbox {
    private final List<Path> waiting = new ArrayList<>();
    private Consumer<List<Path>> receiver; // Guarded by this; null while there is none.

    synchronized void offer(List<Path> files) {
        waiting.addAll(files);
        deliver();
    }

    private void deliver() {
        if (receiver != null && !waiting.isEmpty()) {
            var files = List.copyOf(waiting);
            waiting.clear();
            receiver.accept(files);
        }
    }

    private synchronized void receiver(Consumer<List<Path>> now) {
        receiver = now;
        deliver();
    }

    /** Watches a container, for as long as it runs. */
    void watch(BundleContext context) {
        try {
            var filter =
                    FrameworkUtil.createFilter(
                            "(&(objectClass=java.util.function.Consumer)(rollcall.receives=files))");
            new ServiceTracker<Consumer<List<Path>>, Consumer<List<Path>>>(context, filter, null) {
                @Override
                public Consumer<List<Path>> addingService(
                        ServiceReference<Consumer<List<Path>>> reference) {
                    Consumer<List<Path>> service = super.addingService(reference);
                    receiver(service);
                    return service;
                }

                @Override
                public void removedService(
                        ServiceReference<Consumer<List<Path>>> reference,
                        Consumer<List<Path>> service) {
                    receiver(null);
                    super.removedService(reference, service);
                }
            }.open();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
