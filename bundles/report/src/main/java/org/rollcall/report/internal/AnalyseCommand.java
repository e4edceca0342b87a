package org.rollcall.report.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.DatasetReader;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.report.ReportRequest.Format;
import org.rollcall.api.report.ReportResult;
import org.rollcall.api.report.ReportWriter;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command {@code rollcall analyse}. */
@Component(property = "rollcall.command=analyse")
public final class AnalyseCommand implements ToolProvider {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyseCommand.class);
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int FAILURE = 3;
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
        var line = new CommandLine(options).setOut(out).setErr(err);
        try {
            line.parseArgs(arguments);
            if (line.isUsageHelpRequested()) {
                line.usage(out);
                return 0;
            }
            return analyse(options, request(options, line), out, err);
        } catch (ParameterException e) {
            err.println(e.getMessage());
            err.println("See 'rollcall analyse --help'.");
            return WRONG_USAGE;
        } catch (IOException e) {
            LOG.error("The report can't be written", e);
            err.println(e.getMessage());
            return FAILURE;
        } catch (RuntimeException e) {
            LOG.error("The analysis failed", e);
            err.println(
                    "The analysis failed (%s). This is a fault of Rollcall: please report it with its log."
                            .formatted(e.getClass().getSimpleName()));
            return FAILURE;
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
                formats);
    }

    private String ruleSetNames() {
        return ruleSets.all().stream().map(RuleSet::name).collect(Collectors.joining(", "));
    }

    private int analyse(
            AnalyseOptions options, ReportRequest request, PrintWriter out, PrintWriter err)
            throws IOException {
        Recognition recognition = reader.recognise(List.of(options.input));
        if (recognition.inputs().isEmpty() && recognition.refusals().isEmpty()) {
            err.println(
                    "There is nothing to read in %s: no file is named like an export (lusi_mbchb<module>.csv), a rotation map (y2r*.csv to y5r*.csv) or the notes (Book1.xlsx)."
                            .formatted(options.input));
            return REFUSED;
        }
        Dataset dataset = reader.read(recognition, request.rules(), Progress.none());
        dataset.refusals().forEach(refusal -> err.println("Refused: " + refusal.message()));
        ReportResult result = writer.write(dataset, request, options.out, Progress.none());
        result.notices().forEach(notice -> out.println("Note: " + notice));
        summary(dataset, request, out);
        out.println();
        out.println("Report written to " + options.out.toAbsolutePath().normalize());
        return dataset.refusals().isEmpty() ? 0 : REFUSED;
    }

    private void summary(Dataset dataset, ReportRequest request, PrintWriter out) {
        if (dataset.modules().isEmpty()) {
            return;
        }
        out.println();
        out.println(
                line(
                        "Module",
                        "rows read",
                        "= kept",
                        "+ rejected",
                        "+ cancelled",
                        "+ duplicates",
                        "students",
                        "at or below"));
        for (ModuleData module : dataset.modules()) {
            var report = module.report();
            var query = ModuleFigures.query(module.table(), request);
            long atOrBelow =
                    analytics.attendance(module.table(), query).students().stream()
                            .filter(AttendanceResult.Figure::atOrBelowThreshold)
                            .count();
            out.println(
                    line(
                            module.module(),
                            report.rowsRead(),
                            report.kept(),
                            report.rejected().size(),
                            report.cancelled(),
                            report.duplicates(),
                            module.table().students().size(),
                            "%d (%s)"
                                    .formatted(atOrBelow, ReportFacts.percent(query.threshold()))));
        }
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-8s %10s %10s %11s %12s %13s %10s   %s", cells);
    }
}
