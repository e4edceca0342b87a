package org.rollcall.report.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.DatasetReader;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.report.ReportRequest.Format;
import org.rollcall.api.report.ReportResult;
import org.rollcall.api.report.ReportWriter;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.util.cli.CommandLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command {@code rollcall analyse}. */
@Component(property = "rollcall.command=analyse")
public final class AnalyseCommand implements ToolProvider {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyseCommand.class);
    private static final int DEFAULT_DAYS = 30;

    private final DatasetReader reader;
    private final RuleSets ruleSets;
    private final ReportWriter writer;
    private final Analytics analytics;

    @Activate
    public AnalyseCommand(
            @Reference DatasetReader reader,
            @Reference RuleSets ruleSets,
            @Reference ReportWriter writer,
            @Reference Analytics analytics) {
        this.reader = reader;
        this.ruleSets = ruleSets;
        this.writer = writer;
        this.analytics = analytics;
    }

    @Override
    public String name() {
        return "analyse";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        var options = new AnalyseOptions();
        var console = new AnalyseConsole(out, err);
        return CommandLines.run(
                options,
                out,
                err,
                arguments,
                AnalyseCommand::expected,
                line -> analyse(options, request(options, line), console));
    }

    private static OptionalInt expected(Exception e) {
        return e instanceof IOException
                ? OptionalInt.of(CommandLines.FAILURE)
                : OptionalInt.empty();
    }

    /** What can happen to the whole run; one file that fails is refused, and the others go on. */
    private int analyse(AnalyseOptions options, ReportRequest request, AnalyseConsole console)
            throws IOException {
        try {
            return report(options, request, console);
        } catch (IOException e) {
            LOG.error("The report can't be written", e);
            throw e;
        } catch (CancellationException e) {
            console.error("Stopped: no report was written.");
            return CommandLines.FAILURE;
        } catch (OutOfMemoryError e) {
            console.error(
                    "The figures do not fit into the memory that Rollcall may use (%d MB). Analyse fewer files at once, or allow more memory: set ROLLCALL_JVM_OPTIONS to -Xmx4g."
                            .formatted(Runtime.getRuntime().maxMemory() >> 20));
            return CommandLines.FAILURE;
        } catch (RuntimeException | Error e) {
            LOG.error("The analysis failed", e);
            console.error(
                    "The analysis failed (%s). This is a fault of Rollcall: please report it with its log."
                            .formatted(e.getClass().getSimpleName()));
            return CommandLines.FAILURE;
        }
    }

    private ReportRequest request(AnalyseOptions options, CommandLine line) {
        if (!Files.isDirectory(options.input)) {
            throw new ParameterException(
                    line,
                    Files.exists(options.input)
                            ? "'%s' is no folder. Name the folder that holds the exports."
                                    .formatted(options.input)
                            : "There is no folder '%s' to read.".formatted(options.input));
        }
        if (options.from != null && options.to != null && options.to.isBefore(options.from)) {
            throw new ParameterException(
                    line,
                    "The last day (--to %s) lies before the first (--from %s)."
                            .formatted(options.to, options.from));
        }
        RuleSet rules =
                ruleSets.named(options.rules)
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                line,
                                                "There is no rule set '%s'; there are: %s."
                                                        .formatted(options.rules, ruleSetNames())));
        Set<Format> formats =
                options.formats.isEmpty()
                        ? EnumSet.of(Format.CSV)
                        : EnumSet.copyOf(options.formats);
        return new ReportRequest(
                Optional.ofNullable(options.from),
                Optional.ofNullable(options.to),
                options.threshold == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(options.threshold),
                Optional.ofNullable(options.asOf),
                options.days.isEmpty() ? List.of(DEFAULT_DAYS) : options.days,
                rules,
                formats,
                Optional.ofNullable(options.encoding));
    }

    private String ruleSetNames() {
        return ruleSets.all().stream().map(RuleSet::name).collect(Collectors.joining(", "));
    }

    private int report(AnalyseOptions options, ReportRequest request, AnalyseConsole console)
            throws IOException {
        Recognition found = reader.recognise(List.of(options.input));
        if (found.inputs().isEmpty() && found.refusals().isEmpty()) {
            console.nothingToRead(options.input, found.ignored());
            return CommandLines.PARTLY;
        }
        Recognition recognition =
                options.encoding == null ? found : found.inEncoding(options.encoding);
        Dataset dataset = reader.read(recognition, request.rules(), Progress.none());
        console.files(dataset);
        ReportResult result = writer.write(dataset, request, options.out, Progress.none());
        console.notices(result.notices());
        console.summary(dataset, request, analytics);
        console.done(options.out);
        boolean allWell =
                dataset.refusals().isEmpty()
                        && dataset.modules().stream().noneMatch(ModuleWords::withoutRows);
        return allWell ? CommandLines.OK : CommandLines.PARTLY;
    }
}
