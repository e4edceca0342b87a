package org.rollcall.workbench.internal.undo;

import java.util.concurrent.Executor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.rollcall.workbench.api.UndoHistory;

/** One bundle's way to the history of the window; made for each bundle, and gone with it. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleHistory implements UndoHistory {
    private final History history;
    private final Executor fx;

    @Activate
    public BundleHistory(
            @Reference History history, @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.history = history;
        this.fx = fx;
    }

    @Deactivate
    void close() {
        fx.execute(() -> history.forget(this));
    }

    @Override
    public Step done(String label, Runnable undo, Runnable redo) {
        return history.done(this, label, undo, redo);
    }
}
