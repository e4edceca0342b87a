package org.rollcall.imports.internal.actions;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.imports.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Undo;
import org.rollcall.kit.value.Async;
import org.rollcall.workbench.api.Notifier.Severity;

/**
 * Takes imports back and does them again, as long as nothing else has been changed since: the vault
 * has every version. Used on the FX thread.
 */
public final class ImportUndo {
    private final AttendanceContext context;
    private final Undo undo;

    ImportUndo(AttendanceContext context, Undo undo) {
        this.context = context;
        this.undo = undo;
    }

    /** Remembers an import that was just done, so that Undo takes it back. */
    void done(long importId, int files) {
        undo.done(
                Words.count("imports.undoLabel", files),
                () -> takeBack(importId),
                () -> again(importId));
    }

    /** Takes an import back at the user's word; Undo brings it back. */
    public void takeBackNow(long importId) {
        takeBack(importId);
        undo.done(Words.get("imports.undone"), () -> again(importId), () -> takeBack(importId));
    }

    private void takeBack(long importId) {
        change(
                Words.get("imports.undoing"),
                workspace -> {
                    var lineage = new ImportHistory(workspace.history());
                    boolean latest = lineage.isLatest(importId);
                    if (latest) {
                        workspace.restore(lineage.before(importId));
                    }
                    return latest;
                });
    }

    private void again(long importId) {
        change(
                Words.get("imports.redoing"),
                workspace -> {
                    boolean last = new ImportHistory(workspace.history()).isTakenBack(importId);
                    if (last) {
                        workspace.restore(importId);
                    }
                    return last;
                });
    }

    /** A change that is made only if the workspace is still as it was. */
    private interface Change {
        boolean make(Workspace workspace) throws IOException;
    }

    private void change(String title, Change change) {
        Workspace workspace = context.services().workspace().get();
        if (workspace == null) {
            tell(Severity.WARNING, title, Words.get("status.waiting"));
            return;
        }
        Async.whenDone(
                context.jobs().submit(title, progress -> change.make(workspace)),
                (made, problem) -> {
                    if (problem == null && !made) {
                        tell(Severity.WARNING, title, Words.get("imports.notLatest"));
                    } else if (problem != null && !(problem instanceof CancellationException)) {
                        tell(Severity.ERROR, title, String.valueOf(problem.getMessage()));
                    }
                });
    }

    private void tell(Severity severity, String title, String text) {
        context.notifier().notify(severity, Words.get("modules.failed", title), text);
    }
}
