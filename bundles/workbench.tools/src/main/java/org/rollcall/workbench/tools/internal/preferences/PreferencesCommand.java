package org.rollcall.workbench.tools.internal.preferences;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.api.Views;
import org.rollcall.workbench.tools.internal.Messages;

/** Opens the preferences. */
@Component
@CommandInfo(id = "preferences", menu = "Edit", shortcut = "Shortcut+Comma", order = 500)
public final class PreferencesCommand implements Command {
    private final Views views;

    @Activate
    public PreferencesCommand(@Reference Views views) {
        this.views = views;
    }

    @Override
    public String label() {
        return Messages.get("preferences.command");
    }

    @Override
    public String description() {
        return Messages.get("preferences.command.help");
    }

    @Override
    public void run() {
        views.show(PreferencesView.ID);
    }
}
