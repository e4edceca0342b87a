package org.rollcall.views.internal.imports;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Writes the rows that the last import rejected as a CSV file. */
@Component
@CommandInfo(id = "export-rejected", menu = "File", order = 110)
public final class ExportRejectedCommand implements Command {
    private final ImportActions actions;

    @Activate
    public ExportRejectedCommand(@Reference ImportActions actions) {
        this.actions = actions;
    }

    @Override
    public String label() {
        return "Export rejected rows …";
    }

    @Override
    public String description() {
        return "Writes the rows that the last import rejected as a CSV file";
    }

    @Override
    public void run() {
        actions.exportRejected();
    }
}
