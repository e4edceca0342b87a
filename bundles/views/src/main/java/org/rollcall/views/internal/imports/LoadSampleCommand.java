package org.rollcall.views.internal.imports;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Makes invented data and reads it, if nothing real is loaded. */
@Component
@CommandInfo(id = "load-sample", menu = "File", order = 30)
public final class LoadSampleCommand implements Command {
    private final SampleActions actions;

    @Activate
    public LoadSampleCommand(@Reference SampleActions actions) {
        this.actions = actions;
    }

    @Override
    public String label() {
        return Words.get("imports.sample");
    }

    @Override
    public String description() {
        return Words.get("imports.sample.help");
    }

    @Override
    public void run() {
        actions.load();
    }
}
