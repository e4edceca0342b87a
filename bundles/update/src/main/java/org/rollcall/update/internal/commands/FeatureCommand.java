package org.rollcall.update.internal.commands;

import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.spi.ToolProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateService;
import org.rollcall.util.cli.CommandLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code rollcall feature}: what the window can do with updates, without a window. */
@Component(property = "rollcall.command=feature")
public final class FeatureCommand implements ToolProvider {

    private final UpdateService updates;

    @Activate
    public FeatureCommand(@Reference UpdateService updates) {
        this.updates = updates;
    }

    @Override
    public String name() {
        return "feature";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        return CommandLines.of(
                        new Root(),
                        out,
                        err,
                        e ->
                                e instanceof UpdateException
                                        ? OptionalInt.of(CommandLines.PARTLY)
                                        : OptionalInt.empty(),
                        new ListCommands.Installed(updates, out),
                        new ListCommands.History(updates, out),
                        new ChangeCommands.Update(updates, out, err),
                        new ChangeCommands.RollBack(updates, out))
                .execute(arguments);
    }

    @Command(
            name = "rollcall feature",
            description = {"Shows and changes which features are installed.", ""},
            synopsisSubcommandLabel = "COMMAND",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:all well",
                "1:the change was refused or undone; nothing is different",
                "2:wrong usage",
                "3:failure"
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  rollcall feature list",
                "  rollcall feature update",
                "  rollcall feature update attendance",
                "  rollcall feature rollback",
                "  rollcall feature rollback 3"
            })
    static final class Root implements Runnable {
        @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Say what to do.");
        }
    }
}
