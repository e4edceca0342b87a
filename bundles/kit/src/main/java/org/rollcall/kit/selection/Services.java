package org.rollcall.kit.selection;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    final ReadOnlyObjectWrapper<Workspace> workspace = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<Analytics> analytics = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<Insights> insights = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<Reconciler> reconciler = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<TableExporter> exporter = new ReadOnlyObjectWrapper<>();

    /** What is stored, and reads modules. */
    public ReadOnlyObjectProperty<Workspace> workspace() {
        return workspace.getReadOnlyProperty();
    }

    /** The rules' figures. */
    public ReadOnlyObjectProperty<Analytics> analytics() {
        return analytics.getReadOnlyProperty();
    }

    /** What views show beyond those figures. */
    public ReadOnlyObjectProperty<Insights> insights() {
        return insights.getReadOnlyProperty();
    }

    /** What makes rule sets differ. */
    public ReadOnlyObjectProperty<Reconciler> reconciler() {
        return reconciler.getReadOnlyProperty();
    }

    /** Writes tables into files. */
    public ReadOnlyObjectProperty<TableExporter> exporter() {
        return exporter.getReadOnlyProperty();
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
