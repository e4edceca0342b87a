package org.rollcall.imports.internal.actions;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Reads exports, rotation maps and notes that you choose. */
@Component
@CommandInfo(
        id = "import-files",
        menu = "File",
        shortcut = "Shortcut+O",
        toolbar = true,
        order = 10)
public final class ImportFilesCommand implements Command {
    private final ImportActions actions;

    @Activate
    public ImportFilesCommand(@Reference ImportActions actions) {
        this.actions = actions;
    }

    @Override
    public String label() {
        return Words.get("imports.files");
    }

    @Override
    public String description() {
        return Words.get("imports.files.help");
    }

    @Override
    public void run() {
        actions.chooseFiles();
    }
}
