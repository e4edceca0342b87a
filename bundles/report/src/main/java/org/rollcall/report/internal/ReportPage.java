package org.rollcall.report.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.report.internal.table.ReportTable;
import org.rollcall.report.internal.write.HtmlPage;

/** What the HTML page says. */
final class ReportPage {
    /** Tables that stand in each module's section; the whole trend would make the page too long. */
    private static final Set<String> OF_A_MODULE =
            Set.of(
                    "summary",
                    "placement",
                    "placement-absences",
                    "placement-recent",
                    "self-certified");

    private static final Set<String> OF_ALL = Set.of("load", "rejected");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private ReportPage() {}

    static HtmlPage of(
            Dataset dataset,
            ReportRequest request,
            List<ModuleFigures> modules,
            List<String> notices,
            String version) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                "Rule set",
                "%s %s: %s"
                        .formatted(
                                request.rules().name(),
                                request.rules().version(),
                                request.rules().description()));
        facts.put(
                "Date range",
                request.from().map(DAY::format).orElse("each module's first day")
                        + " to "
                        + request.to().map(DAY::format).orElse("each module's last day"));
        facts.put(
                "Threshold",
                number(request.threshold().orElse(request.rules().threshold()))
                        + " %, compared before rounding");
        facts.put(
                "Attendance",
                "present of present, absent and self-certified teaching sessions; unmarked rows and"
                        + " self-study do not count");
        facts.put("Written by", "Rollcall " + version + " on " + DAY.format(LocalDate.now()));
        facts.put("Trends", "are in trend.csv and in the workbook");
        var all = notices.stream().collect(Collectors.toList());
        dataset.refusals().stream().map(Refusal::message).forEach(m -> all.add("Refused: " + m));
        return new HtmlPage(
                facts,
                all,
                modules.stream().map(module -> section(dataset, module)).toList(),
                new ReportTables(dataset, modules)
                        .all().stream().filter(table -> OF_ALL.contains(table.name())).toList());
    }

    private static HtmlPage.Section section(Dataset dataset, ModuleFigures module) {
        List<ReportTable> tables =
                new ReportTables(dataset, List.of(module))
                        .all().stream()
                                .filter(table -> OF_A_MODULE.contains(table.name()))
                                .filter(
                                        table ->
                                                !table.name().equals("placement")
                                                        || module.data().table().clinical())
                                .toList();
        var range = module.query().range();
        String line =
                "%s to %s · %d students, %d at or below %s %% · %s"
                        .formatted(
                                DAY.format(range.from()),
                                DAY.format(range.to()),
                                module.attendance().students().size(),
                                module.atOrBelow(),
                                number(module.query().threshold()),
                                module.data().report().source().name());
        List<Double> percents =
                module.attendance().students().stream()
                        .flatMap(f -> f.attendance().percent().stream().boxed())
                        .toList();
        return new HtmlPage.Section(
                module.module(), line, percents, module.query().threshold(), tables);
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
