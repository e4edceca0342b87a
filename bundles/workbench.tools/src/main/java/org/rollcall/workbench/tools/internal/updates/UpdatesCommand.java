package org.rollcall.workbench.tools.internal.updates;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.api.Views;
import org.rollcall.workbench.tools.internal.Messages;

/** Opens the updates. */
@Component
@CommandInfo(id = UpdatesView.ID, menu = "Help", order = 100)
public final class UpdatesCommand implements Command {
    private final Views views;

    @Activate
    public UpdatesCommand(@Reference Views views) {
        this.views = views;
    }

    @Override
    public String label() {
        return Messages.get("updates.title");
    }

    @Override
    public String description() {
        return Messages.get("updates.command.help");
    }

    @Override
    public void run() {
        views.show(UpdatesView.ID);
    }
}
