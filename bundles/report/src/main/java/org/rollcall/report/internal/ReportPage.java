package org.rollcall.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.report.internal.table.Table;
import org.rollcall.report.internal.write.HtmlPage;

/** What the HTML page says: all but the trends, which would make it too long to read. */
final class ReportPage {
    private ReportPage() {}

    static HtmlPage of(
            Dataset dataset,
            Map<String, String> facts,
            List<ModuleFigures> modules,
            List<String> notices) {
        var shown = new LinkedHashMap<>(facts);
        shown.put(
                "Trends",
                "are not on this page; they are in trend.csv and in the workbook, if the report was"
                        + " made in those formats");
        var all = new ArrayList<String>();
        dataset.refusals().forEach(refusal -> all.add("Refused: " + refusal.message()));
        dataset.ignored().forEach(file -> all.add("Not read: " + file.sentence()));
        all.addAll(notices);
        var tables = new FileTables(dataset);
        var sections = new ArrayList<HtmlPage.Section>();
        for (ModuleData data : dataset.modules()) {
            sections.add(
                    modules.stream()
                            .filter(module -> module.module().equals(data.module()))
                            .findFirst()
                            .map(ReportPage::section)
                            .orElseGet(() -> withoutRows(data)));
        }
        return new HtmlPage(
                shown,
                all,
                sections,
                List.of(tables.load(), tables.reference(), tables.rejected()));
    }

    private static HtmlPage.Section withoutRows(ModuleData data) {
        return new HtmlPage.Section(
                data.module(), ModuleWords.noRows(data), Map.of(), List.of(), 0, List.of());
    }

    private static HtmlPage.Section section(ModuleFigures module) {
        var own = new ReportTables(List.of(module));
        var tables = new ArrayList<Table<?>>();
        tables.add(own.summary());
        if (module.data().table().clinical()) {
            tables.add(own.placement());
        }
        tables.add(own.placementAbsences());
        tables.add(own.placementRecent());
        tables.add(own.selfCertified());
        var range = module.query().range();
        var report = module.data().report();
        String share = module.attendance().module().text(2);
        var key = new LinkedHashMap<String, String>();
        key.put("students", Integer.toString(module.attendance().students().size()));
        key.put(
                "at or below " + ReportFacts.percent(module.query().threshold()),
                Long.toString(module.atOrBelow()));
        key.put("attendance of all", share.isEmpty() ? Ratio.NO_SESSIONS : share + " %");
        key.put(
                "rows kept of " + report.rows().read() + " read",
                Long.toString(report.rows().kept()));
        return new HtmlPage.Section(
                module.module(),
                "%s to %s, from %s"
                        .formatted(
                                ReportFacts.day(range.from()),
                                ReportFacts.day(range.to()),
                                report.source().name()),
                key,
                module.attendance().students().stream()
                        .flatMap(f -> f.attendance().percent().stream().boxed())
                        .toList(),
                module.query().threshold(),
                tables);
    }
}
