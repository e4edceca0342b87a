package org.rollcall.imports.internal.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportActions;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Async;
import org.rollcall.workbench.api.Notifier.Severity;

/** What can be done where stored data is missing. Used on the FX thread. */
@Component(service = VaultActions.class)
public final class VaultActions {
    private final AttendanceContext context;
    private final ImportActions imports;

    @Activate
    public VaultActions(@Reference AttendanceContext context, @Reference ImportActions imports) {
        this.context = context;
        this.imports = imports;
    }

    /** Makes copies of files that no change names, and asks which of them to import. */
    void bringBack() {
        run("vault.bringingBack", Workspace::bringBack, imports::reviewFound);
    }

    /** Tells what is missing no more. */
    void settle() {
        run("vault.settling", (workspace, progress) -> workspace.settle(), health -> {});
    }

    /** Shows a folder by the means of the system. */
    void showFolder(Path folder) {
        context.jobs()
                .submit(
                        Words.get("vault.folder"),
                        progress -> new ProcessBuilder(opener(), folder.toString()).start())
                .whenComplete(
                        (process, problem) -> {
                            if (problem != null) {
                                tell(Severity.INFO, Words.get("vault.folder.where", folder));
                            }
                        });
    }

    private static String opener() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return "explorer.exe";
        }
        return system.startsWith("mac") ? "open" : "xdg-open";
    }

    private interface Work<T> {
        T run(Workspace workspace, Progress progress) throws IOException;
    }

    private <T> void run(String title, Work<T> work, Consumer<T> then) {
        Workspace workspace = context.services().workspace().get();
        if (workspace == null) {
            tell(Severity.WARNING, Words.get("imports.away"));
            return;
        }
        Async.whenDone(
                context.jobs().submit(Words.get(title), progress -> work.run(workspace, progress)),
                (result, problem) -> {
                    if (problem == null) {
                        then.accept(result);
                    } else if (!(problem instanceof CancellationException)) {
                        tell(Severity.ERROR, String.valueOf(problem.getMessage()));
                    }
                });
    }

    private void tell(Severity severity, String text) {
        context.notifier().notify(severity, Words.get("vault.title"), text);
    }
}
