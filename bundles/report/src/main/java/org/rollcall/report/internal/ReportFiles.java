package org.rollcall.report.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.rollcall.report.internal.table.ReportTable;
import org.rollcall.report.internal.write.AtomicFile;
import org.rollcall.report.internal.write.CsvFile;
import org.rollcall.report.internal.write.WorkbookFile;

/** Computes all figures of a dataset and writes them in the formats asked for. */
@Component
public final class ReportFiles implements ReportWriter {
    private final Analytics analytics;

    @Activate
    public ReportFiles(@Reference Analytics analytics) {
        this.analytics = analytics;
    }

    @Override
    public ReportResult write(
            Dataset dataset, ReportRequest request, Path folder, Progress progress)
            throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException(
                    "The folder %s can't be made (%s). Choose another, or remove what is in its place."
                            .formatted(folder, AtomicFile.reason(e)),
                    e);
        }
        Map<String, Long> millis = new LinkedHashMap<>();
        long started = System.nanoTime();
        var modules = new ArrayList<ModuleFigures>();
        for (ModuleData data : dataset.modules()) {
            progress.checkCancelled();
            progress.report(
                    0.5 * modules.size() / dataset.modules().size(), "Computing " + data.module());
            modules.add(ModuleFigures.of(analytics, data, request));
        }
        millis.put("figures", millisSince(started));

        var notices = notices(dataset, modules);
        var files = new ArrayList<Path>();
        long neutralised = 0;
        List<ReportTable> tables = new ReportTables(dataset, modules).all();
        String version = version();
        var facts = ReportFacts.of(request, version, LocalDateTime.now());
        if (request.formats().contains(Format.CSV)) {
            started = System.nanoTime();
            for (ReportTable table : tables) {
                progress.checkCancelled();
                Path file = folder.resolve(table.name() + ".csv");
                progress.report(0.5, "Writing " + file.getFileName());
                neutralised += CsvFile.write(file, table);
                files.add(file);
            }
            millis.put("csv", millisSince(started));
        }
        if (request.formats().contains(Format.XLSX)) {
            progress.checkCancelled();
            progress.report(0.7, "Writing report.xlsx");
            started = System.nanoTime();
            files.add(folder.resolve("report.xlsx"));
            var sheets = new ArrayList<>(tables);
            sheets.add(new FileTables(dataset, modules).reference());
            sheets.add(ReportFacts.table(facts, notices));
            neutralised =
                    Math.max(
                            neutralised,
                            WorkbookFile.write(
                                    folder.resolve("report.xlsx"),
                                    sheets,
                                    workbookVersion(version)));
            millis.put("xlsx", millisSince(started));
        }
        if (request.formats().contains(Format.HTML)) {
            progress.checkCancelled();
            progress.report(0.9, "Writing report.html");
            started = System.nanoTime();
            files.add(folder.resolve("report.html"));
            ReportPage.of(dataset, facts, modules, notices).write(folder.resolve("report.html"));
            millis.put("html", millisSince(started));
        }
        files.add(folder.resolve("report.json"));
        ReportJson.write(
                folder.resolve("report.json"),
                dataset,
                request,
                modules,
                version,
                neutralised,
                millis,
                notices);
        progress.report(1, "Report written");
        return new ReportResult(files, neutralised, notices);
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
                                        module.query().range().from(),
                                        module.query().range().to()));
            }
        }
        return notices;
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
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
