package org.rollcall.workbench.internal.window;

import javafx.stage.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Closes the window, upon which the launcher ends the process. */
@Component
@CommandInfo(id = "quit", menu = "File", shortcut = "Shortcut+Q", order = 10_000)
public final class QuitCommand implements Command {
    private final Stage stage;

    @Activate
    public QuitCommand(@Reference(target = "(rollcall.stage=primary)") Stage stage) {
        this.stage = stage;
    }

    @Override
    public String label() {
        return "Quit";
    }

    @Override
    public void run() {
        stage.hide();
    }
}
