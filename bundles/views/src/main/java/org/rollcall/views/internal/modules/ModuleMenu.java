package org.rollcall.views.internal.modules;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Undo;
import org.rollcall.kit.value.Async;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Notifier.Severity;

/** What can be done with a module in the list. */
final class ModuleMenu {
    private final AttendanceContext context;
    private final Undo undo;
    private final ListView<ModuleInfo> list;

    ModuleMenu(AttendanceContext context, Undo undo, ListView<ModuleInfo> list) {
        this.context = context;
        this.undo = undo;
        this.list = list;
    }

    ContextMenu menu() {
        var remove = new MenuItem(Words.get("modules.remove"));
        remove.setId("remove-module");
        remove.setOnAction(
                event -> {
                    ModuleInfo chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null) {
                        remove(chosen.module());
                    }
                });
        return new ContextMenu(remove);
    }

    /** Takes a module out; undo brings it back, as the vault keeps every version. */
    private void remove(String code) {
        Workspace workspace = context.services().workspace().get();
        if (workspace == null) {
            context.notifier()
                    .notify(
                            Severity.WARNING,
                            Words.get("modules.notRemoved", code),
                            Words.get("status.waiting"));
            return;
        }
        long before = workspace.state().revision();
        run(
                Words.get("modules.removing", code),
                () -> workspace.remove(code),
                () ->
                        undo.done(
                                Words.get("modules.removal", code),
                                () -> restore(code, before),
                                () -> remove(code)));
    }

    private void restore(String code, long revision) {
        Workspace workspace = context.services().workspace().get();
        if (workspace != null) {
            run(Words.get("modules.restoring", code), () -> workspace.restore(revision), () -> {});
        }
    }

    /** Something that is done to the workspace. */
    private interface Change {
        void make() throws IOException;
    }

    private void run(String title, Change change, Runnable then) {
        Async.whenDone(
                context.jobs()
                        .submit(
                                title,
                                progress -> {
                                    change.make();
                                    return title;
                                }),
                (done, problem) -> {
                    if (problem == null) {
                        then.run();
                    } else if (!(problem instanceof CancellationException)) {
                        context.notifier()
                                .notify(
                                        Severity.ERROR,
                                        Words.get("modules.failed", title),
                                        String.valueOf(problem.getMessage()));
                    }
                });
    }
}
