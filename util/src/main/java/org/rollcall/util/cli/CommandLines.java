package org.rollcall.util.cli;

import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;

/** What all commands have in common: their exit codes, and how they say what went wrong. */
public final class CommandLines {
    /** All well. */
    public static final int OK = 0;

    /** Something was refused, or is not as it should be; the output says what. */
    public static final int PARTLY = 1;

    /** An option or argument is wrong. */
    public static final int WRONG_USAGE = 2;

    /** It could not be done. */
    public static final int FAILURE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);

    private CommandLines() {}

    /** What a command does once its arguments have been read. */
    @FunctionalInterface
    public interface Body {
        /**
         * @param line for {@link ParameterException}s, which mean wrong usage
         * @return the exit code
         */
        int run(CommandLine line) throws Exception;
    }

    /**
     * Runs a command. Wrong arguments end with {@link #WRONG_USAGE}; an exception that {@code
     * expected} knows with its message and that exit code; any other goes to the log and ends with
     * {@link #FAILURE}.
     *
     * @param options an annotated object, to be filled from the arguments; it gets {@code --help}
     * @param expected the exit code for an exception whose message is meant for users
     */
    public static int run(
            Object options,
            PrintWriter out,
            PrintWriter err,
            String[] arguments,
            Function<Exception, OptionalInt> expected,
            Body body) {
        CommandLine line = of(options, out, err, expected);
        line.setExecutionStrategy(
                parsed -> {
                    Integer help = CommandLine.executeHelpRequest(parsed);
                    return help == null ? run(body, line) : help;
                });
        return line.execute(arguments);
    }

    private static int run(Body body, CommandLine line) {
        try {
            return body.run(line);
        } catch (ParameterException e) {
            throw e;
        } catch (Exception e) {
            throw new ExecutionException(line, "The command failed", e);
        }
    }

    /**
     * A command line of several commands, ready to be executed; failures end as with {@link #run}.
     *
     * @param root annotated
     * @param subcommands annotated, each a {@code Callable<Integer>}
     */
    public static CommandLine of(
            Object root,
            PrintWriter out,
            PrintWriter err,
            Function<Exception, OptionalInt> expected,
            Object... subcommands) {
        var line = new CommandLine(root);
        line.addMixin("help", new HelpOption());
        for (Object subcommand : subcommands) {
            var sub = new CommandLine(subcommand);
            sub.addMixin("help", new HelpOption());
            line.addSubcommand(sub);
        }
        String name = line.getCommandName();
        // Names of files may begin with an @; picocli would read arguments out of such a file.
        line.setOut(out).setErr(err).setExpandAtFiles(false);
        line.setParameterExceptionHandler(
                (e, arguments) -> {
                    err.println(TerminalText.safe(e.getMessage()));
                    err.println("See '%s --help'.".formatted(name));
                    return WRONG_USAGE;
                });
        line.setExecutionExceptionHandler(
                (e, of, result) -> {
                    OptionalInt code = expected.apply(e);
                    if (code.isPresent()) {
                        err.println(TerminalText.safe(String.valueOf(e.getMessage())));
                        return code.getAsInt();
                    }
                    LOG.error("{} failed", name, e);
                    err.println(
                            "This failed (%s). The log says more."
                                    .formatted(TerminalText.safe(String.valueOf(e.getMessage()))));
                    return FAILURE;
                });
        return line;
    }
}
