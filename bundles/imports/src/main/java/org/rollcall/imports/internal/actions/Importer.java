package org.rollcall.imports.internal.actions;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.imports.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Undo;
import org.rollcall.kit.value.Async;
import org.rollcall.workbench.api.Notifier.Severity;

/** Imports as a job that can be cancelled, and tells how it went. Used on the FX thread. */
@Component(service = Importer.class)
public final class Importer {
    private final AttendanceContext context;
    private final ImportUndo undo;
    private final ImportProgress progress;
    private final ObjectProperty<ReportPart> wanted = new SimpleObjectProperty<>(ReportPart.ANY);
    private final ReadOnlyObjectWrapper<ImportResult> last = new ReadOnlyObjectWrapper<>();

    @Activate
    public Importer(@Reference AttendanceContext context, @Reference Undo history) {
        this.context = context;
        undo = new ImportUndo(context, history);
        progress = new ImportProgress(context.fx());
    }

    /** Takes imports back. */
    public ImportUndo undo() {
        return undo;
    }

    /** Something that imports. */
    public interface Work {
        ImportResult run(Workspace workspace, Progress progress) throws IOException;
    }

    /** The last import of this window, be it that nothing was taken; null before the first. */
    public ReadOnlyObjectProperty<ImportResult> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** How far the import is that runs now. */
    public ImportProgress progress() {
        return progress;
    }

    /** The part of the report that was asked for last, since the last import. */
    public ReadOnlyObjectProperty<ReportPart> wantedProperty() {
        return wanted;
    }

    /** Shows a part of the newest import's report. */
    void showReport(ReportPart part) {
        wanted.set(ReportPart.ANY); // so that asking again is heard
        wanted.set(part);
        context.views().show("import-report");
    }

    /**
     * Imports, and tells in a notice how it went. The figures stay in front: the report opens by
     * itself only where something was rejected or refused.
     *
     * @param quietly whether nobody asked for it, so that nobody wants a report
     */
    public void run(Workspace workspace, String title, boolean quietly, Work work) {
        progress.begin(title);
        Async.whenDone(
                context.jobs()
                        .submit(title, job -> work.run(workspace, progress.following(title, job))),
                (result, problem) -> {
                    progress.end();
                    if (problem != null) {
                        failed(problem);
                    } else {
                        imported(result, quietly);
                    }
                });
    }

    /** The workspace; while it is being replaced null, and the user is told to try again. */
    Workspace workspace() {
        Workspace workspace = context.services().workspace().get();
        if (workspace == null) {
            tell(Severity.WARNING, "imports.nothing", Words.get("imports.away"));
        }
        return workspace;
    }

    private void imported(ImportResult result, boolean quietly) {
        wanted.set(ReportPart.ANY);
        last.set(result);
        if (quietly) {
            return;
        }
        if (result.importId() > 0) {
            int files = (int) result.files().stream().filter(file -> !file.unchanged()).count();
            undo.done(result.importId(), files);
        }
        boolean refused = !result.refusals().isEmpty();
        String crossed = ImportText.crossed(result, context.model().defaultThreshold());
        String headline = ImportText.headline(result);
        context.notifier()
                .notify(
                        refused ? Severity.WARNING : Severity.INFO,
                        Words.get(refused ? "imports.refused" : "imports.finished"),
                        crossed.isEmpty() ? headline : crossed + " " + headline,
                        crossed.isEmpty() ? ShowReportCommand.ID : ShowChangedStudentsCommand.ID);
        if (ImportText.anyRefused(result)) {
            showReport(ReportPart.ANY);
        }
    }

    void failed(Throwable problem) {
        if (problem instanceof CancellationException) {
            tell(Severity.INFO, "imports.cancelled", Words.get("imports.cancelled.text"));
        } else {
            boolean said =
                    problem instanceof IOException || problem instanceof RejectedExecutionException;
            String reason =
                    said && problem.getMessage() != null
                            ? problem.getMessage()
                            : problem.toString();
            tell(Severity.ERROR, "imports.nothing", Words.get("imports.failed", reason));
        }
    }

    private void tell(Severity severity, String title, String text) {
        context.notifier().notify(severity, Words.get(title), text);
    }
}
