package org.rollcall.api.workspace;

import java.util.List;
import java.util.Optional;

/**
 * What is loaded at one moment.
 *
 * @param revision number of the last change that took effect; 0 where nothing was ever imported
 * @param modules by module code
 * @param rotationMaps names of the rotation maps that are loaded
 * @param notesWorkbook name of the notes workbook; empty where none is loaded
 * @param problems the {@linkplain VaultHealth#problems problems} of the stored data; empty in good
 *     times
 */
public record WorkspaceState(
        long revision,
        List<ModuleInfo> modules,
        List<String> rotationMaps,
        Optional<String> notesWorkbook,
        List<String> problems) {
    public WorkspaceState {
        modules = List.copyOf(modules);
        rotationMaps = List.copyOf(rotationMaps);
        problems = List.copyOf(problems);
    }

    public Optional<ModuleInfo> module(String code) {
        return modules.stream().filter(info -> info.module().equals(code)).findFirst();
    }
}
