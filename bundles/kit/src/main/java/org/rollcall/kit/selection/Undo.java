package org.rollcall.kit.selection;

import java.util.concurrent.Executor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.util.tracker.ServiceTracker;
import org.rollcall.workbench.api.UndoHistory;

/**
 * The way of a bundle's views to the window's {@link UndoHistory}, which may be replaced meanwhile;
 * while it is away, nothing is remembered. Each bundle has its own: what it added goes with it, and
 * no step outlives the classes that it calls. Used on the FX thread.
 */
@Component(service = Undo.class, scope = ServiceScope.BUNDLE)
public final class Undo {
    private ServiceTracker<UndoHistory, UndoHistory> tracker;
    private UndoHistory history;

    /** For tests: there is no history. */
    Undo() {}

    @Activate
    public Undo(
            ComponentContext component, @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        BundleContext user = component.getUsingBundle().getBundleContext();
        tracker =
                new ServiceTracker<>(user, UndoHistory.class, null) {
                    @Override
                    public UndoHistory addingService(ServiceReference<UndoHistory> reference) {
                        UndoHistory service = super.addingService(reference);
                        fx.execute(() -> use(service));
                        return service;
                    }

                    @Override
                    public void removedService(
                            ServiceReference<UndoHistory> reference, UndoHistory service) {
                        fx.execute(() -> forget(service));
                        super.removedService(reference, service);
                    }
                };
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    /** See {@link UndoHistory#done}. */
    public UndoHistory.Step done(String label, Runnable undo, Runnable redo) {
        return history == null ? (newLabel, newRedo) -> false : history.done(label, undo, redo);
    }

    void use(UndoHistory service) {
        history = service;
    }

    void forget(UndoHistory service) {
        if (history == service) {
            history = null;
        }
    }
}
