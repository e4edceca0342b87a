package org.rollcall.sample.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.spi.ToolProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.sample.SampleData;
import org.rollcall.util.cli.CommandLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command {@code rollcall sample}. */
@Component(property = "rollcall.command=sample")
public final class SampleCommand implements ToolProvider {

    private final SampleData sample;

    @Activate
    public SampleCommand(@Reference SampleData sample) {
        this.sample = sample;
    }

    @Command(
            name = "rollcall sample",
            description = {
                "Makes invented exports of five modules, rotation maps and a workbook of notes.",
                ""
            },
            sortOptions = false,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all well", "2:wrong usage", "3:failure"},
            footerHeading = "%nExamples:%n",
            footer = {
                "  rollcall sample exports",
                "  rollcall sample large --students 5000 --events 1000000 --seed 7"
            })
    private static final class Options {
        @Parameters(paramLabel = "DIR", description = "Folder to write to; made if it is missing.")
        private Path folder;

        @Option(
                names = "--students",
                paramLabel = "N",
                description = "Students in each module (default: ${DEFAULT-VALUE}).")
        private int students = SampleData.Size.DEFAULT.students();

        @Option(
                names = "--events",
                paramLabel = "N",
                description = "Rows of each module's export (default: ${DEFAULT-VALUE}).")
        private int events = SampleData.Size.DEFAULT.events();

        @Option(
                names = "--seed",
                paramLabel = "S",
                description = "The same seed gives the same data (default: ${DEFAULT-VALUE}).")
        private long seed = SampleData.Size.DEFAULT.seed();
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        var options = new Options();
        return CommandLines.run(
                options,
                out,
                err,
                arguments,
                e ->
                        e instanceof IOException
                                ? OptionalInt.of(CommandLines.FAILURE)
                                : OptionalInt.empty(),
                line -> run(options, line, out));
    }

    private int run(Options options, CommandLine line, PrintWriter out) throws IOException {
        SampleData.Size size;
        try {
            size = new SampleData.Size(options.students, options.events, options.seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, e.getMessage(), e);
        }
        var files = sample.write(options.folder, size, Progress.none());
        out.println(
                "%d files of invented data in %s"
                        .formatted(files.size(), options.folder.toAbsolutePath().normalize()));
        out.println("Analyse them: rollcall analyse %s --out report".formatted(options.folder));
        return CommandLines.OK;
    }
}
