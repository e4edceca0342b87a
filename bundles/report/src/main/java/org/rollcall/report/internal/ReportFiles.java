package org.rollcall.report.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.report.ReportRequest.Format;
import org.rollcall.api.report.ReportResult;
import org.rollcall.api.report.ReportWriter;
import org.rollcall.report.internal.table.Table;
import org.rollcall.report.internal.write.CsvFile;
import org.rollcall.report.internal.write.ReportFolder;
import org.rollcall.report.internal.write.SheetText;
import org.rollcall.report.internal.write.WorkbookFile;

/** Computes all figures of a dataset and writes them in the formats asked for. */
@Component
public final class ReportFiles implements ReportWriter {
    private final Analytics analytics;
    private final Clock clock;

    @Activate
    public ReportFiles(@Reference Analytics analytics) {
        this(analytics, Clock.systemDefaultZone());
    }

    /**
     * @param clock tells the day of reading
     */
    ReportFiles(Analytics analytics, Clock clock) {
        this.analytics = analytics;
        this.clock = clock;
    }

    @Override
    public ReportResult write(
            Dataset dataset, ReportRequest request, Path folder, Progress progress)
            throws IOException {
        try (var files = ReportFolder.open(folder)) {
            return new Writing(dataset, request, files, progress).write();
        }
    }

    /** The writing of one report. */
    private final class Writing {
        private final Dataset dataset;
        private final ReportRequest request;
        private final ReportFolder files;
        private final Progress progress;
        private final Timings timings = new Timings();
        private final List<ModuleFigures> modules = new ArrayList<>();
        private final String version = version();
        private List<String> notices = new ArrayList<>();
        private long neutralised;

        Writing(Dataset dataset, ReportRequest request, ReportFolder files, Progress progress) {
            this.dataset = dataset;
            this.request = request;
            this.files = files;
            this.progress = progress;
        }

        ReportResult write() throws IOException {
            timings.time("figures", this::compute);
            notices = notices(dataset, modules);
            var facts = ReportFacts.of(request, version, LocalDateTime.now(clock));
            var fileTables = new FileTables(dataset);
            List<Table<?>> tables = new ReportTables(modules).all(fileTables);
            if (request.formats().contains(Format.CSV)) {
                timings.time("csv", () -> csv(tables));
            }
            if (request.formats().contains(Format.XLSX)) {
                step(0.7, "Writing report.xlsx");
                var sheets = new ArrayList<>(tables);
                sheets.add(fileTables.reference());
                timings.time("xlsx", () -> workbook(sheets, facts));
            }
            if (request.formats().contains(Format.HTML)) {
                step(0.9, "Writing report.html");
                var page = ReportPage.of(dataset, facts, modules, notices);
                timings.time("html", () -> files.write("report.html", page::write));
            }
            var json = new ReportJson(dataset, request, modules);
            files.write(
                    "report.json",
                    out ->
                            json.write(
                                    out,
                                    version,
                                    neutralised,
                                    timings.millis(),
                                    notices,
                                    files.written()));
            progress.checkCancelled();
            var written = files.publish();
            progress.report(1, "Report written");
            return new ReportResult(written, neutralised, notices);
        }

        private void compute() {
            LocalDate today = LocalDate.now(clock.withZone(request.rules().zone()));
            int done = 0;
            for (ModuleData data : dataset.modules()) {
                step(0.5 * done++ / dataset.modules().size(), "Computing " + data.module());
                ModuleFigures.of(analytics, data, request, today).ifPresent(modules::add);
            }
        }

        private void csv(List<Table<?>> tables) throws IOException {
            for (Table<?> table : tables) {
                String name = table.name() + ".csv";
                step(0.5, "Writing " + name);
                files.write(name, out -> neutralised += CsvFile.write(out, table));
            }
        }

        private void workbook(List<Table<?>> sheets, Map<String, String> facts) throws IOException {
            files.write(
                    "report.xlsx",
                    out -> {
                        var written =
                                WorkbookFile.write(
                                        out,
                                        sheets,
                                        before -> {
                                            tellCut(before.cut());
                                            return ReportFacts.table(facts, notices);
                                        },
                                        workbookVersion(version));
                        neutralised = Math.max(neutralised, written.neutralised());
                    });
        }

        private void tellCut(long cut) {
            if (cut > 0) {
                notices.add("report.xlsx: " + SheetText.notice(cut));
            }
        }

        private void step(double fraction, String what) {
            progress.checkCancelled();
            progress.report(fraction, what);
        }
    }

    private static List<String> notices(Dataset dataset, List<ModuleFigures> modules) {
        var notices = new ArrayList<String>();
        if (dataset.modules().isEmpty()) {
            notices.add(
                    "No attendance export (lusi_mbchb<module>.csv) could be read, so there are no figures.");
        }
        dataset.modules().forEach(module -> notices.addAll(module.report().notices()));
        dataset.reference().forEach(report -> notices.addAll(report.notices()));
        notices.addAll(dataset.notices());
        for (ModuleFigures module : modules) {
            if (module.rangeHoldsNothing()) {
                notices.add(
                        "Module %s has no event from %s to %s, so its figures there are empty."
                                .formatted(
                                        module.module(),
                                        ReportFacts.day(module.query().range().from()),
                                        ReportFacts.day(module.query().range().to())));
            }
        }
        return notices;
    }

    /** The bundle's version is the product's. */
    private static String version() {
        var bundle = FrameworkUtil.getBundle(ReportFiles.class);
        return bundle == null
                ? System.getProperty("rollcall.version", "development")
                : bundle.getVersion().toString();
    }

    /** As workbooks want it: two numbers with a point. */
    private static String workbookVersion(String version) {
        String[] parts = version.split("\\.", -1);
        return parts.length >= 2 && parts[0].matches("\\d+") ? parts[0] + "." + parts[1] : "0.0";
    }
}
