package org.rollcall.installation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Threads that bundles leave behind when they have been stopped: each would keep its bundle's old
 * classes for ever, and go on working with them.
 */
final class LeakedThreads {
    private static final String FX = "JavaFX Application Thread";

    /** Packages that stopped bundles have to themselves, and whose they are. */
    private final Map<String, String> owners;

    private final Set<Thread> ours = new HashSet<>();

    private LeakedThreads(Map<String, String> owners) {
        this.owners = owners;
    }

    /** To be made while the bundles still have their old content. */
    static LeakedThreads of(Collection<Bundle> bundles) {
        var owners = new java.util.HashMap<String, String>();
        for (Bundle bundle : bundles) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring == null) {
                continue;
            }
            for (String path :
                    wiring.listResources(
                            "/",
                            "*.class",
                            BundleWiring.LISTRESOURCES_RECURSE
                                    | BundleWiring.LISTRESOURCES_LOCAL)) {
                int slash = path.lastIndexOf('/');
                if (slash > 0) {
                    owners.put(
                            path.substring(0, slash).replace('/', '.'), bundle.getSymbolicName());
                }
            }
        }
        return new LeakedThreads(owners);
    }

    /** Leaves a thread out, as the one that asked for the change. */
    LeakedThreads without(Thread thread) {
        ours.add(thread);
        return this;
    }

    /**
     * Finds the threads that still run code of the stopped bundles, and interrupts them.
     *
     * @return a sentence for each
     */
    List<String> interrupt() {
        var found = new ArrayList<String>();
        Thread.getAllStackTraces()
                .forEach(
                        (thread, stack) -> {
                            String owner = owner(stack);
                            if (owner != null && !isOurs(thread)) {
                                thread.interrupt();
                                found.add(
                                        "%s left the thread '%s' running when it was stopped; it was interrupted."
                                                .formatted(owner, thread.getName()));
                            }
                        });
        return found;
    }

    private boolean isOurs(Thread thread) {
        return ours.contains(thread)
                || thread == Thread.currentThread()
                || FX.equals(thread.getName());
    }

    /**
     * The bundle whose code the thread was started for; null for others. Threads that only pass
     * through, as those of the workbench's jobs, end that by themselves.
     */
    private String owner(StackTraceElement[] stack) {
        for (int i = stack.length - 1; i >= 0; i--) {
            String type = stack[i].getClassName();
            if (!type.startsWith("java.") && !type.startsWith("jdk.")) {
                int dot = type.lastIndexOf('.');
                return dot < 0 ? null : owners.get(type.substring(0, dot));
            }
        }
        return null;
    }
}
