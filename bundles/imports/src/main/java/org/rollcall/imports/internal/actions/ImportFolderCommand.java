package org.rollcall.imports.internal.actions;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Reads every file of a known name in a folder. */
@Component
@CommandInfo(
        id = "import-folder",
        menu = "File",
        shortcut = "Shortcut+Shift+O",
        toolbar = true,
        order = 20)
public final class ImportFolderCommand implements Command {
    private final ImportActions actions;

    @Activate
    public ImportFolderCommand(@Reference ImportActions actions) {
        this.actions = actions;
    }

    @Override
    public String label() {
        return Words.get("imports.folder");
    }

    @Override
    public String description() {
        return Words.get("imports.folder.help");
    }

    @Override
    public void run() {
        actions.chooseFolder();
    }
}
