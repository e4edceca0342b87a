package org.rollcall.imports.internal.watch;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportActions;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Shows the new files of the watched folder, and asks whether to import them. */
@Component
@CommandInfo(id = ReviewWatchedCommand.ID, menu = "File", order = 50)
public final class ReviewWatchedCommand implements Command {
    static final String ID = "review-watched";

    private final FolderWatch watch;
    private final ImportActions actions;

    @Activate
    public ReviewWatchedCommand(@Reference FolderWatch watch, @Reference ImportActions actions) {
        this.watch = watch;
        this.actions = actions;
    }

    @Override
    public String label() {
        return Words.get("watch.review");
    }

    @Override
    public String description() {
        return Words.get("watch.review.help");
    }

    @Override
    public ReadOnlyBooleanProperty disabledProperty() {
        return watch.nothingNewProperty();
    }

    @Override
    public void run() {
        List<Path> files = watch.review();
        if (!files.isEmpty()) {
            actions.review(files);
        }
    }
}
