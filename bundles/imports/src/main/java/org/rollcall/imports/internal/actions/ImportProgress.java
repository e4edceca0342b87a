package org.rollcall.imports.internal.actions;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollcall.api.progress.Progress;

/** How far the import is that runs now. To be read on the FX thread; told of on any. */
public final class ImportProgress {
    private final Executor fx;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final AtomicReference<State> latest = new AtomicReference<>();

    /**
     * @param title such as {@code Importing 5 files}
     * @param message what is done just now; empty at first
     * @param fraction 0 to 1
     */
    public record State(String title, String message, double fraction) {}

    ImportProgress(Executor fx) {
        this.fx = fx;
    }

    /** Null while nothing is imported. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Tells that an import begins. */
    void begin(String title) {
        state.set(new State(title, "", 0));
    }

    /** Tells that it has ended. */
    void end() {
        latest.set(null);
        state.set(null);
    }

    /** What the import is to report to. */
    Progress following(String title, Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                progress.report(fraction, message);
                // One update waits at a time: an import reports more often than a window is drawn.
                if (latest.getAndSet(new State(title, message, fraction)) == null) {
                    fx.execute(ImportProgress.this::show);
                }
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private void show() {
        State now = latest.getAndSet(null);
        if (now != null && state.get() != null) {
            state.set(now);
        }
    }
}
