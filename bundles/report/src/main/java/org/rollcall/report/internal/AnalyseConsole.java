package org.rollcall.report.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.IgnoredFile;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.util.cli.TerminalText;

/** What {@code rollcall analyse} says of a reading. */
final class AnalyseConsole {
    private static final String NONE = "-";

    private final PrintWriter out;
    private final PrintWriter err;

    AnalyseConsole(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void error(String sentence) {
        err.println(TerminalText.safe(sentence));
    }

    void nothingToRead(Path folder, List<IgnoredFile> ignored) {
        error(
                "There is nothing to read in %s: no file is named like an export (lusi_mbchb<module>.csv), a rotation map (y2r*.csv to y5r*.csv) or the notes (Book1.xlsx)."
                        .formatted(folder));
        ignored.forEach(file -> error("Not read: " + file.sentence()));
    }

    /** Files that were refused or passed over, and modules of which nothing is known. */
    void files(Dataset dataset) {
        dataset.refusals().forEach(refusal -> error("Refused: " + refusal.message()));
        dataset.modules().stream()
                .filter(ModuleWords::withoutRows)
                .forEach(module -> error(ModuleWords.noRows(module)));
        dataset.ignored().forEach(file -> say("Not read: " + file.sentence()));
    }

    void notices(List<String> notices) {
        notices.forEach(notice -> say("Note: " + notice));
    }

    /** A line for each module: where its rows went, and how many students are flagged. */
    void summary(Dataset dataset, ReportRequest request, Analytics analytics) {
        if (dataset.modules().isEmpty()) {
            return;
        }
        double threshold = request.threshold().orElse(request.rules().threshold());
        out.println();
        say(
                line(
                        "Module",
                        "rows read",
                        "= kept",
                        "+ rejected",
                        "+ cancelled",
                        "+ duplicates",
                        "students",
                        "at or below " + ReportFacts.percent(threshold)));
        for (ModuleData module : dataset.modules()) {
            var report = module.report();
            say(
                    line(
                            module.module(),
                            report.rows().read(),
                            report.rows().kept(),
                            report.rows().rejected(),
                            report.rows().cancelled(),
                            report.rows().duplicates(),
                            module.table().students().size(),
                            atOrBelow(module, request, analytics)));
        }
    }

    private static String atOrBelow(ModuleData module, ReportRequest request, Analytics analytics) {
        return ModuleFigures.query(module.table(), request)
                .map(
                        query ->
                                analytics.attendance(module.table(), query).students().stream()
                                        .filter(AttendanceResult.Figure::atOrBelowThreshold)
                                        .count())
                .map(Object::toString)
                .orElse(NONE);
    }

    void done(Path folder) {
        out.println();
        say("Report written to " + folder.toAbsolutePath().normalize());
    }

    private void say(String sentence) {
        out.println(TerminalText.safe(sentence));
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-8s %10s %10s %11s %12s %13s %10s %18s", cells);
    }
}
