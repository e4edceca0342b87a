package org.rollcall.util.concurrent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.Logger;

/**
 * Listeners that are got only when there is something to tell them, and given back afterwards: a
 * listener may well need the very service that it listens to, which would be a circle.
 *
 * @param <L> type of the listeners
 */
public final class LateListeners<L> {
    private final List<ComponentServiceObjects<L>> all = new CopyOnWriteArrayList<>();
    private final Logger log;

    /**
     * @param log is told of listeners that fail
     */
    public LateListeners(Logger log) {
        this.log = log;
    }

    public void add(ComponentServiceObjects<L> listener) {
        all.add(listener);
    }

    public void remove(ComponentServiceObjects<L> listener) {
        all.remove(listener);
    }

    /**
     * Calls each listener in the order of their coming; one that fails keeps none from the rest.
     */
    public void forEach(Consumer<L> call) {
        for (ComponentServiceObjects<L> objects : all) {
            L listener = null;
            try {
                listener = objects.getService();
                if (listener != null) { // else just gone
                    call.accept(listener);
                }
            } catch (RuntimeException | LinkageError e) { // of classes: its bundle is replaced
                log.error("A listener failed", e);
            } finally {
                if (listener != null) {
                    objects.ungetService(listener);
                }
            }
        }
    }
}
