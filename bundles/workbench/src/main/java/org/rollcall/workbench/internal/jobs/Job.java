package org.rollcall.workbench.internal.jobs;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.rollcall.api.progress.Progress;

/**
 * A piece of work as the status bar shows it. Its properties change on the FX thread only; however
 * often the work reports, at most one update waits there.
 */
public final class Job implements Progress {
    private record Report(double fraction, String message) {}

    private final String title;
    private final Executor fx;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final AtomicReference<Report> waiting = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Job(String title, Executor fx) {
        this.title = title;
        this.fx = fx;
    }

    public String title() {
        return title;
    }

    /** The part done, 0 to 1; negative while it is not known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public void cancel() {
        cancelled.set(true);
    }

    @Override
    public void report(double part, String text) {
        if (waiting.getAndSet(new Report(part, text)) == null) {
            fx.execute(this::showLatest);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    private void showLatest() {
        Report latest = waiting.getAndSet(null);
        if (latest != null) {
            fraction.set(latest.fraction());
            message.set(latest.message());
        }
    }
}
