package org.rollcall.imports.internal.actions;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.workbench.api.DropHandler;

/** Imports what is dropped on the window. */
@Component
public final class ImportDrop implements DropHandler {
    private final ImportActions actions;

    @Activate
    public ImportDrop(@Reference ImportActions actions) {
        this.actions = actions;
    }

    @Override
    public String invitation(List<Path> paths) {
        return Words.get("imports.drop", ImportActions.count(paths));
    }

    @Override
    public void drop(List<Path> paths) {
        actions.review(paths);
    }
}
