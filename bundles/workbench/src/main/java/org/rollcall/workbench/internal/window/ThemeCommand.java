package org.rollcall.workbench.internal.window;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Turns the window from light to dark and back. */
@Component
@CommandInfo(id = "theme", menu = "View", shortcut = "Shortcut+Shift+D", order = 10)
public final class ThemeCommand implements Command {
    private final Themes themes;

    @Activate
    public ThemeCommand(@Reference Themes themes) {
        this.themes = themes;
    }

    @Override
    public String label() {
        return "Switch between Light and Dark";
    }

    @Override
    public String description() {
        return "Changes the colours of the window; remembered";
    }

    @Override
    public void run() {
        themes.toggle();
    }
}
