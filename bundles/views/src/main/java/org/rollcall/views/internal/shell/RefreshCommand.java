package org.rollcall.views.internal.shell;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Reads the chosen module again. */
@Component
@CommandInfo(id = "refresh", menu = "View", shortcut = "F5", toolbar = true, order = 20)
public final class RefreshCommand implements Command {
    private final AttendanceContext context;

    @Activate
    public RefreshCommand(@Reference AttendanceContext context) {
        this.context = context;
    }

    @Override
    public String label() {
        return "Refresh";
    }

    @Override
    public String description() {
        return "Reads the chosen module and the rule sets again";
    }

    @Override
    public void run() {
        context.model().refresh();
    }
}
