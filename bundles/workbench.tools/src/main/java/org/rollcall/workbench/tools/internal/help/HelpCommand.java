package org.rollcall.workbench.tools.internal.help;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.api.Views;
import org.rollcall.workbench.tools.internal.Messages;

/** Opens the guide at the view that the user works in. */
@Component
@CommandInfo(id = "help", menu = "Help", shortcut = "F1", order = 10)
public final class HelpCommand implements Command {
    private final Views views;
    private final HelpView help;

    @Activate
    public HelpCommand(@Reference Views views, @Reference HelpView help) {
        this.views = views;
        this.help = help;
    }

    @Override
    public String label() {
        return Messages.get("help.label");
    }

    @Override
    public String description() {
        return Messages.get("help.description");
    }

    @Override
    public void run() {
        help.show(views.currentHelp());
        views.show("help");
    }
}
