package org.rollcall.imports.internal.report;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.report.TableExporter;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportHistory;
import org.rollcall.imports.internal.actions.ImportText;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.text.ExportName;
import org.rollcall.kit.value.Async;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.api.Notifier.Severity;

/** Writes the rows that the newest import rejected as {@code rejected.csv} is written. */
@Component
@CommandInfo(id = "export-rejected", menu = "File", order = 110)
public final class ExportRejectedCommand implements Command {
    private final Stage stage;
    private final AttendanceContext context;

    @Activate
    public ExportRejectedCommand(
            @Reference(target = "(rollcall.stage=primary)") Stage stage,
            @Reference AttendanceContext context) {
        this.stage = stage;
        this.context = context;
    }

    @Override
    public String label() {
        return Words.get("rejected.export");
    }

    @Override
    public String description() {
        return Words.get("rejected.export.help");
    }

    @Override
    public void run() {
        Workspace workspace = context.services().workspace().get();
        if (workspace == null) {
            tell(Severity.WARNING, "rejected.failed", Words.get("imports.away"));
            return;
        }
        Async.whenDone(
                context.jobs()
                        .submit(
                                Words.get("report.job"),
                                progress -> {
                                    List<ImportRecord> imports =
                                            new ImportHistory(workspace.history()).imports();
                                    return imports.isEmpty()
                                            ? List.<RejectedRow>of()
                                            : ImportText.rejected(
                                                    workspace.report(
                                                            imports.get(0).revision(), progress));
                                }),
                (rows, problem) -> {
                    if (problem != null) {
                        failed(problem);
                    } else if (rows.isEmpty()) {
                        tell(Severity.INFO, "rejected.none", Words.get("rejected.none.text"));
                    } else {
                        choose(rows.stream().map(this::shown).toList());
                    }
                });
    }

    /** A rejected row tells who the student is, so it hides when names are hidden. */
    private RejectedRow shown(RejectedRow row) {
        return new RejectedRow(
                row.file(),
                row.line(),
                row.column(),
                row.reason(),
                context.names().text(row.value()),
                context.names().text(row.raw()));
    }

    private void choose(List<RejectedRow> rows) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.get("rejected.title"));
        chooser.setInitialFileName("rejected.csv");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Words.get("export.type.csv"), "*.csv"));
        context.folders().start().ifPresent(chooser::setInitialDirectory);
        File typed = chooser.showSaveDialog(stage);
        if (typed != null) {
            context.folders().used(typed);
            save(typed.toPath(), rows);
        }
    }

    /** The chooser of some systems leaves the ending out, and asks about the name as it stands. */
    private void save(Path typed, List<RejectedRow> rows) {
        Path file = ExportName.ending(typed, "csv");
        if (!file.equals(typed) && Files.exists(file)) {
            tell(Severity.WARNING, "rejected.failed", Words.get("export.exists", file));
        } else {
            write(file, rows);
        }
    }

    private void write(Path file, List<RejectedRow> rows) {
        TableExporter exporter = context.services().exporter().get();
        if (exporter == null) {
            tell(Severity.WARNING, "rejected.failed", Words.get("export.away"));
            return;
        }
        Async.whenDone(
                context.jobs()
                        .submit(
                                Words.get("rejected.job"),
                                progress -> {
                                    exporter.writeRejected(rows, file);
                                    return file;
                                }),
                (written, problem) -> {
                    if (problem == null) {
                        context.notifier()
                                .written(
                                        Words.get("rejected.done"),
                                        Words.countWith("export.written", rows.size(), file),
                                        file);
                    } else {
                        failed(problem);
                    }
                });
    }

    private void failed(Throwable problem) {
        if (!(problem instanceof CancellationException)) {
            tell(Severity.ERROR, "rejected.failed", String.valueOf(problem.getMessage()));
        }
    }

    private void tell(Severity severity, String title, String text) {
        context.notifier().notify(severity, Words.get(title), text);
    }
}
