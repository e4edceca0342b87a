package org.rollcall.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rollcall.installation.internal.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;

/** The command line. Headless commands come from features and are run by their bundles. */
@Command(
        name = "rollcall",
        description = "The attendance workbench for medical schools.",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {Main.Workbench.class, Main.Demo.class, Main.Version.class},
        footer = {"", "Without a command, the window opens."})
public final class Main implements Callable<Integer> {
    /** Exit code for a mistake in the command line. */
    static final int WRONG_USAGE = 2;

    /** Exit code for anything that went wrong inside. */
    static final int FAILURE = 3;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "User directory for data, configuration and logs (default: ROLLCALL_HOME, or"
                            + " the operating system's place for application data).")
    Path home;

    @Mixin Help help;

    public static void main(String[] args) {
        // The product speaks English, and files must be the same everywhere: a computer's own
        // digits, calendars and letter cases would change both (docs/decisions/0035).
        Locale.setDefault(Locale.UK);
        int code;
        try {
            code = run(args);
        } catch (Throwable e) {
            Failure.tell(e);
            code = FAILURE;
        }
        System.exit(Ending.code(code));
    }

    private static int run(String... args) {
        Optional<WindowCall> window = WindowCall.of(args);
        return window.isPresent() ? open(window.get()) : commandLine(installed(args)).execute(args);
    }

    /**
     * Opens the window; where it can't be opened, a dialog says why, as there may be no console.
     */
    private static int open(WindowCall call) {
        try {
            return new Launch(Home.of(call.home())).workbench(call);
        } catch (Throwable e) {
            Failure.tell(e);
            if (!Ending.asked() && !(e.getCause() instanceof Toolkit.NoToolkit)) {
                Dialog.show("Rollcall can't open its window", Failure.words(e));
            }
            return FAILURE;
        }
    }

    /** The features of the user directory that the arguments name, as far as that can be seen. */
    private static Features installed(String... args) {
        Path asked = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--home=")) {
                asked = Path.of(args[i].substring("--home=".length()));
            } else if (args[i].equals("--home") && i + 1 < args.length) {
                asked = Path.of(args[i + 1]);
            }
        }
        var installation = new Installation(Image.current().root(), Home.of(asked).update());
        return Features.withExtra(installation.peek());
    }

    static CommandLine commandLine(Features features) {
        var main = new Main();
        var line = new CommandLine(main);
        features.commands()
                .forEach(
                        (name, description) ->
                                line.addSubcommand(name, bundleCommand(main, name, description)));
        // A file may be called @2024, and nobody expects the words of a file as arguments.
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(Main::wrongUsage);
        line.setExecutionExceptionHandler(
                (exception, command, result) -> {
                    Failure.tell(exception);
                    return FAILURE;
                });
        return line;
    }

    /** A command that a bundle runs: all its arguments, {@code --help} too, go there. */
    private static CommandSpec bundleCommand(Main main, String name, String description) {
        var command = new BundleCommand(main, name);
        var spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().description(description);
        spec.addPositional(
                CommandLine.Model.PositionalParamSpec.builder()
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .setter(command)
                        .build());
        spec.parser().unmatchedOptionsArePositionalParams(true);
        return spec;
    }

    @Override
    public Integer call() {
        return Main.open(new WindowCall(home, false, List.of()));
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e.getMessage());
        err.println(
                "See 'rollcall %s--help'."
                        .formatted(
                                e.getCommandLine().getParent() == null
                                        ? ""
                                        : e.getCommandLine().getCommandName() + " "));
        return WRONG_USAGE;
    }

    /** The help option of the launcher's own commands; bundles' commands have their own. */
    static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        boolean asked;
    }

    @Command(name = "workbench", description = "Open the window (the default).")
    static final class Workbench implements Callable<Integer> {
        @ParentCommand private Main main;
        @Mixin Help help;

        @Option(names = "--sample", description = "Open it on invented data, apart from your own.")
        private boolean sample;

        @Override
        public Integer call() {
            return open(new WindowCall(main.home, sample, List.of()));
        }
    }

    @Command(
            name = "demo",
            description =
                    "Make sample data, analyse it, print a short table, and open the window if there"
                            + " is a display.")
    static final class Demo implements Callable<Integer> {
        @ParentCommand private Main main;
        @Mixin Help help;

        @Override
        public Integer call() {
            return new Launch(Home.of(main.home)).demo();
        }
    }

    @Command(name = "version", description = "Show the versions of Rollcall and what it runs on.")
    static final class Version implements Callable<Integer> {
        @CommandLine.Spec private CommandSpec spec;
        @Mixin Help help;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Rollcall " + Image.version());
            out.println(
                    "Java %s (%s)"
                            .formatted(
                                    System.getProperty("java.version"),
                                    System.getProperty("java.vendor")));
            return 0;
        }
    }

    /** Runs a bundle's command in the framework. */
    static final class BundleCommand implements Callable<Integer>, CommandLine.Model.ISetter {
        private final Main main;
        private final String name;
        private List<?> arguments = List.of();

        BundleCommand(Main main, String name) {
            this.main = main;
            this.name = name;
        }

        @Override
        public <T> T set(T value) {
            arguments = value == null ? List.of() : (List<?>) value;
            return value;
        }

        @Override
        public Integer call() {
            return new Launch(Home.of(main.home)).command(name, arguments.toArray(String[]::new));
        }
    }
}
