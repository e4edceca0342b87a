package org.rollcall.views.internal.attendance;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.api.Views;

/** Puts the cursor where students are found. */
@Component
@CommandInfo(id = "find-student", menu = "Edit", shortcut = "Shortcut+F", order = 10)
public final class FindCommand implements Command {
    private final AttendanceView view;
    private final Views views;

    @Activate
    public FindCommand(@Reference AttendanceView view, @Reference Views views) {
        this.view = view;
        this.views = views;
    }

    @Override
    public String label() {
        return "Find student";
    }

    @Override
    public void run() {
        views.show("attendance");
        view.focusFilter();
    }
}
