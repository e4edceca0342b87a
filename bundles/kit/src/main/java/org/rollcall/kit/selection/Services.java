package org.rollcall.kit.selection;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.report.TableExporter;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.kit.value.Status;

/**
 * The services that figures come from, as they are just now: each value is null while its service
 * is being replaced. Used on the FX thread.
 */
public final class Services {
    private final ObjectProperty<Workspace> workspace = new SimpleObjectProperty<>();
    private final ObjectProperty<Analytics> analytics = new SimpleObjectProperty<>();
    private final ObjectProperty<Insights> insights = new SimpleObjectProperty<>();
    private final ObjectProperty<Reconciler> reconciler = new SimpleObjectProperty<>();
    private final ObjectProperty<TableExporter> exporter = new SimpleObjectProperty<>();

    public ObjectProperty<Workspace> workspace() {
        return workspace;
    }

    public ObjectProperty<Analytics> analytics() {
        return analytics;
    }

    public ObjectProperty<Insights> insights() {
        return insights;
    }

    public ObjectProperty<Reconciler> reconciler() {
        return reconciler;
    }

    public ObjectProperty<TableExporter> exporter() {
        return exporter;
    }

    /** That no module is loaded: nothing was ever imported, or what was is missing. */
    public Status nothingLoaded() {
        Workspace store = workspace.get();
        List<String> problems = store == null ? List.of() : store.health().problems();
        return problems.isEmpty() ? Status.empty() : Status.empty(String.join(" ", problems));
    }

    /** Takes a service away, unless another has come in its place already. */
    static <T> void withdraw(ObjectProperty<T> property, T gone) {
        if (property.get() == gone) {
            property.set(null);
        }
    }
}
