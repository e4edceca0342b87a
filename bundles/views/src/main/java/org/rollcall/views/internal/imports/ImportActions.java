package org.rollcall.views.internal.imports;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.sample.SampleData;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.views.internal.context.Async;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Views;

/** Imports, and what belongs to them, for commands, buttons and drops alike. On the FX thread. */
@Component(service = ImportActions.class)
public final class ImportActions {
    private final Stage stage;
    private final Path home;
    private final Jobs jobs;
    private final Notifier notifier;
    private final Views views;
    private final SampleLedger samples;
    private final ReadOnlyObjectWrapper<ImportResult> last = new ReadOnlyObjectWrapper<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Workspace workspace;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SampleData sampleData;

    @Activate
    public ImportActions(
            @Reference(target = "(rollcall.stage=primary)") Stage stage,
            @Reference(target = "(rollcall.directory=home)") Path home,
            @Reference Jobs jobs,
            @Reference Notifier notifier,
            @Reference Views views,
            @Reference SampleLedger samples) {
        this.stage = stage;
        this.home = home;
        this.jobs = jobs;
        this.notifier = notifier;
        this.views = views;
        this.samples = samples;
    }

    /** The last import of this window; null before the first. */
    ReadOnlyObjectProperty<ImportResult> lastProperty() {
        return last.getReadOnlyProperty();
    }

    public void chooseFiles() {
        var chooser = new FileChooser();
        chooser.setTitle("Import files");
        chooser.getExtensionFilters()
                .addAll(
                        List.of(
                                new FileChooser.ExtensionFilter(
                                        "Exports, rotation maps, notes",
                                        "*.csv",
                                        "*.CSV",
                                        "*.xlsx"),
                                new FileChooser.ExtensionFilter("All files", "*.*")));
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files != null) {
            importPaths(files.stream().map(File::toPath).toList());
        }
    }

    public void chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Import folder");
        File folder = chooser.showDialog(stage);
        if (folder != null) {
            importPaths(List.of(folder.toPath()));
        }
    }

    /** Imports files and folders, as a job that can be cancelled, and shows the report. */
    public void importPaths(List<Path> paths) {
        Workspace target = workspace;
        if (target == null) {
            notifier.notify(
                    Severity.WARNING,
                    "Nothing was imported",
                    "The data service is being updated. Try again in a moment.");
            return;
        }
        Async.whenDone(
                jobs.submit(
                        "Importing " + count(paths),
                        progress -> target.importFiles(paths, progress)),
                this::imported);
    }

    /** Makes sample data and imports it, unless real data is loaded, with which it would mix. */
    public void loadSample() {
        SampleData source = sampleData;
        Workspace target = workspace;
        if (source == null || target == null) {
            notifier.notify(
                    Severity.WARNING,
                    "No sample data",
                    "The data service is being updated. Try again in a moment.");
            return;
        }
        if (holdsRealData(target)) {
            notifier.notify(
                    Severity.WARNING,
                    "No sample data was loaded",
                    "Modules are loaded already, and sample data must not be mixed with real data. Start with"
                            + " --sample or another --home to see it.");
            return;
        }
        Async.whenDone(
                jobs.submit(
                        "Making sample data",
                        progress -> {
                            Path folder = home.resolve("sample-data");
                            List<Path> files =
                                    source.write(
                                            folder, SampleData.Size.DEFAULT, progress.part(0, 0.4));
                            samples.add(files);
                            return target.importFiles(files, progress.part(0.4, 1));
                        }),
                this::imported);
    }

    /** Imports a folder of sample data that is there already, if nothing is loaded. */
    void openSample(Path folder) {
        Workspace target = workspace;
        if (target == null || !target.state().modules().isEmpty()) {
            return;
        }
        Async.whenDone(
                jobs.submit(
                        "Opening sample data",
                        progress -> {
                            try (var files = Files.list(folder)) {
                                samples.add(files.filter(Files::isRegularFile).toList());
                            }
                            return target.importFiles(List.of(folder), progress);
                        }),
                (result, problem) -> {
                    if (problem != null) {
                        imported(null, problem);
                    } else {
                        // Nobody asked for a report; the View menu has it.
                        last.set(result);
                    }
                });
    }

    /** Asks where to, and writes the last import's rejected rows. */
    void exportRejected() {
        ImportResult result = last.get();
        List<RejectedRow> rows = result == null ? List.of() : ImportOutcome.rejected(result);
        if (rows.isEmpty()) {
            notifier.notify(
                    Severity.INFO,
                    "No rejected rows",
                    "The last import of this window rejected none.");
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle("Export rejected rows");
        chooser.setInitialFileName("rejected.csv");
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            writeRejected(file.toPath(), rows);
        }
    }

    private void writeRejected(Path file, List<RejectedRow> rows) {
        Async.whenDone(
                jobs.submit(
                        "Writing rejected rows",
                        progress ->
                                Files.writeString(
                                        file, RejectedCsv.text(rows), StandardCharsets.UTF_8)),
                (written, problem) -> {
                    if (problem == null) {
                        notifier.notify(
                                Severity.INFO,
                                "Rejected rows exported",
                                rows.size() + " rows were written to " + file + ".");
                    } else {
                        notifier.notify(
                                Severity.ERROR,
                                "Rejected rows were not exported",
                                "%s can't be written: %s".formatted(file, reason(problem)));
                    }
                });
    }

    private void imported(ImportResult result, Throwable problem) {
        if (problem instanceof CancellationException) {
            notifier.notify(
                    Severity.INFO, "Import cancelled", "Nothing was changed by the import.");
        } else if (problem != null) {
            notifier.notify(
                    Severity.ERROR,
                    "Nothing was imported",
                    reason(problem) + " What was loaded before is still there.");
        } else {
            last.set(result);
            boolean refused = !result.refusals().isEmpty();
            notifier.notify(
                    refused ? Severity.WARNING : Severity.INFO,
                    refused ? "Some files were refused" : "Import finished",
                    ImportOutcome.headline(result));
            views.show("import-report");
        }
    }

    private boolean holdsRealData(Workspace target) {
        List<ModuleInfo> modules = target.state().modules();
        return !modules.stream().allMatch(samples::isSample);
    }

    private static String reason(Throwable problem) {
        return problem instanceof IOException && problem.getMessage() != null
                ? problem.getMessage()
                : problem.toString();
    }

    static String count(List<Path> paths) {
        return paths.size() == 1
                ? String.valueOf(paths.get(0).getFileName())
                : paths.size() + " files";
    }
}
