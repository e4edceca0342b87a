package org.rollcall.imports.internal.watch;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportActions;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.api.Notifier.Severity;

/** Chooses the folder to watch; while one is watched, ends that. */
@Component
@CommandInfo(id = "watch-folder", menu = "File", order = 40)
public final class WatchCommand implements Command {
    private final AttendanceContext context;
    private final FolderWatch watch;
    private final ImportActions actions;
    private final ReadOnlyBooleanWrapper watching = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Path> changed =
            (property, before, now) -> watching.set(now != null);

    @Activate
    public WatchCommand(
            @Reference AttendanceContext context,
            @Reference FolderWatch watch,
            @Reference ImportActions actions) {
        this.context = context;
        this.watch = watch;
        this.actions = actions;
        context.fx()
                .execute(
                        () -> {
                            watch.folderProperty().addListener(changed);
                            watching.set(watch.folderProperty().get() != null);
                        });
    }

    @Deactivate
    void close() {
        context.fx().execute(() -> watch.folderProperty().removeListener(changed));
    }

    @Override
    public String label() {
        Path folder = watch.folderProperty().get();
        return folder == null ? Words.get("watch.label") : Words.get("watch.label.on", folder);
    }

    @Override
    public String description() {
        return Words.get("watch.help");
    }

    @Override
    public ReadOnlyBooleanProperty selectedProperty() {
        return watching.getReadOnlyProperty();
    }

    @Override
    public void run() {
        if (watch.folderProperty().get() == null) {
            actions.chooseFolder(Words.get("watch.title"), this::watch);
        } else {
            watch.watch(null);
            tell("watch.off", Words.get("watch.off.text"));
        }
    }

    private void watch(Path folder) {
        watch.watch(folder);
        tell("watch.on", Words.get("watch.on.text", folder));
    }

    private void tell(String title, String text) {
        context.notifier().notify(Severity.INFO, Words.get(title), text);
    }
}
