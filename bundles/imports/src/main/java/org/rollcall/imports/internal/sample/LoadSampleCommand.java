package org.rollcall.imports.internal.sample;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Makes invented data and reads it, if nothing real is loaded. */
@Component
@CommandInfo(id = "load-sample", menu = "File", order = 30)
public final class LoadSampleCommand implements Command {
    private final SampleActions actions;
    private final ReadOnlyBooleanWrapper disabled = new ReadOnlyBooleanWrapper();

    @Activate
    public LoadSampleCommand(@Reference SampleActions actions) {
        this.actions = actions;
        disabled.bind(actions.refusalProperty().isNotEmpty());
    }

    @Override
    public String label() {
        // A menu has no hints on what is disabled, so the label says why.
        return Words.get(disabled.get() ? "imports.sample.off" : "imports.sample");
    }

    @Override
    public String description() {
        String refusal = actions.refusalProperty().get();
        return refusal.isEmpty() ? Words.get("imports.sample.help") : refusal;
    }

    @Override
    public ReadOnlyBooleanProperty disabledProperty() {
        return disabled.getReadOnlyProperty();
    }

    @Override
    public void run() {
        actions.load();
    }
}
