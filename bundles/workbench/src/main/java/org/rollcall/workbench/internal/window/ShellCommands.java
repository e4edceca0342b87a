package org.rollcall.workbench.internal.window;

import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.jobs.JobsPane;
import org.rollcall.workbench.internal.notices.NoticeBoard;
import org.rollcall.workbench.internal.notices.NoticePane;
import org.rollcall.workbench.internal.palette.PalettePane;
import org.rollcall.workbench.internal.regions.Regions;
import org.rollcall.workbench.internal.undo.History;

/** The commands of the window itself. */
final class ShellCommands {
    /** The key has Plus alone, Plus above Equals, or is the number pad's. */
    private static final String LARGER =
            "Shortcut+Plus Shortcut+Equals Shortcut+Shift+Equals Shortcut+Add";

    private ShellCommands() {}

    static List<ShellCommand> of(
            Stage stage,
            WindowAppearance look,
            Regions regions,
            PalettePane palette,
            JobsPane jobs,
            NoticePane notices,
            NoticeBoard board) {
        History history = look.history();
        return List.of(
                command("undo", "Edit", -200, "Shortcut+Z")
                        .labelled(() -> label("undo", history.undoLabel()))
                        .disabled(history.nothingDoneProperty())
                        .does(() -> check(history.undo(), board)),
                command("redo", "Edit", -190, "Shortcut+Shift+Z Shortcut+Y")
                        .labelled(() -> label("redo", history.redoLabel()))
                        .disabled(history.nothingUndoneProperty())
                        .does(() -> check(history.redo(), board)),
                command("palette", "Edit", 110, "Shortcut+K Shortcut+Shift+P")
                        .does(palette::toggle),
                command("close-view", "View", 200, "Shortcut+W").does(regions::closeFront),
                command("maximise-view", "View", 205, "Shortcut+M")
                        .labelled(() -> maximise(regions))
                        .does(regions::toggleMaximised),
                command("next-view", "View", 210, "Ctrl+Tab").does(() -> regions.turn(1)),
                command("previous-view", "View", 220, "Ctrl+Shift+Tab")
                        .does(() -> regions.turn(-1)),
                command("next-region", "View", 230, "F6").does(() -> regions.moveFocus(true)),
                command("previous-region", "View", 240, "Shift+F6")
                        .does(() -> regions.moveFocus(false)),
                command("move-view-left", "View", 244, "")
                        .does(() -> regions.moveFront(Region.LEFT)),
                command("move-view-centre", "View", 245, "")
                        .does(() -> regions.moveFront(Region.CENTRE)),
                command("move-view-right", "View", 246, "")
                        .does(() -> regions.moveFront(Region.RIGHT)),
                command("move-view-bottom", "View", 247, "")
                        .does(() -> regions.moveFront(Region.BOTTOM)),
                command("reset-perspective", "View", 250, "").does(regions::reset),
                command("text-larger", "View", 300, LARGER)
                        .does(() -> look.setTextSize(look.scale().step(1))),
                command("text-smaller", "View", 310, "Shortcut+Minus Shortcut+Subtract")
                        .does(() -> look.setTextSize(look.scale().step(-1))),
                command("text-normal", "View", 320, "Shortcut+0 Shortcut+Numpad0")
                        .does(() -> look.setTextSize(100)),
                command("theme", "View", 330, "Shortcut+Shift+D").does(look::toggleTheme),
                command("hide-names", "View", 400, "Shortcut+Shift+H")
                        .selected(look.names().property())
                        .does(() -> look.names().hide(!look.names().hidden())),
                command("jobs", "View", 490, "").does(jobs::toggle),
                command("notices", "View", 500, "").does(notices::toggleList),
                command("dismiss-notices", "View", 510, "Shift+Esc").does(notices::dismissAll),
                command("quit", "File", 10_000, "Shortcut+Q").does(stage::hide));
    }

    private static ShellCommand command(String id, String menu, int order, String shortcut) {
        return ShellCommand.of(id, menu, order, shortcut, () -> Messages.get("shell.command." + id))
                .help(Messages.get("shell.command." + id + ".help"));
    }

    private static void check(boolean worked, NoticeBoard board) {
        if (!worked) {
            board.notify(
                    Severity.WARNING,
                    Messages.get("undo.failed"),
                    Messages.get("undo.failed.text"));
        }
    }

    private static String maximise(Regions regions) {
        return Messages.get(
                regions.maximisedProperty().get()
                        ? "regions.restore"
                        : "shell.command.maximise-view");
    }

    private static String label(String what, Optional<String> step) {
        return step.map(label -> Messages.get("shell.command." + what + ".of", label))
                .orElseGet(() -> Messages.get("shell.command." + what));
    }
}
