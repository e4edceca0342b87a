package org.rollcall.update.internal.commands;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The command {@code rollcall feature}: what the window can do with updates, without a window. */
@Component(property = "rollcall.command=feature")
public final class FeatureCommand implements ToolProvider {
    private static final Logger LOG = LoggerFactory.getLogger(FeatureCommand.class);
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int FAILURE = 3;

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
        var line = new CommandLine(new Root()).setOut(out).setErr(err).setExpandAtFiles(false);
        line.addSubcommand(new Listing.Installed(updates, out));
        line.addSubcommand(new Listing.History(updates, out));
        line.addSubcommand(new Changing.Update(updates, out, err));
        line.addSubcommand(new Changing.RollBack(updates, out));
        line.setParameterExceptionHandler(
                (e, args) -> {
                    err.println(e.getMessage());
                    err.println("See 'rollcall feature --help'.");
                    return WRONG_USAGE;
                });
        line.setExecutionExceptionHandler(
                (e, command, result) -> {
                    if (e instanceof UpdateException) {
                        err.println(e.getMessage());
                        return REFUSED;
                    }
                    LOG.error("rollcall feature failed", e);
                    err.println("This failed (%s). The log says more.".formatted(e.getMessage()));
                    return FAILURE;
                });
        return line.execute(arguments);
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

        @Mixin final Help help = new Help();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Say what to do.");
        }
    }
}
