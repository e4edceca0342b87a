package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.workspace.internal.vault.JournalEntry.FileEntry;

/**
 * What the journal's imports come to: the newest file of each key.
 *
 * @param current by key
 */
record Loaded(long revision, Map<String, Current> current) {

    /** A file and the import that brought it. */
    record Current(FileEntry file, JournalEntry entry) {}

    static Loaded of(List<JournalEntry> entries) {
        var current = new TreeMap<String, Current>();
        long revision = 0;
        for (JournalEntry entry : entries) {
            revision = entry.number();
            for (FileEntry file : entry.files()) {
                current.put(file.key(), new Current(file, entry));
            }
        }
        return new Loaded(revision, current);
    }

    Optional<Current> find(String key) {
        return Optional.ofNullable(current.get(key));
    }

    Optional<Current> module(String code) {
        return find(FileEntry.key("", new InputKind.AttendanceExport(code)));
    }

    List<FileEntry> rotations() {
        return files(InputKind.RotationMap.class);
    }

    List<FileEntry> notes() {
        return files(InputKind.NotesWorkbook.class);
    }

    private List<FileEntry> files(Class<? extends InputKind> kind) {
        return current.values().stream()
                .map(Current::file)
                .filter(file -> kind.isInstance(file.kind()))
                .toList();
    }

    WorkspaceState state(List<String> problems) {
        var modules = new ArrayList<ModuleInfo>();
        for (Current c : current.values()) {
            if (c.file().kind() instanceof InputKind.AttendanceExport) {
                modules.add(info(c.file(), c.entry()));
            }
        }
        return new WorkspaceState(
                revision,
                modules,
                rotations().stream().map(file -> file.source().name()).toList(),
                notes().stream().map(file -> file.source().name()).findFirst(),
                problems);
    }

    static ModuleInfo info(FileEntry file, JournalEntry entry) {
        String module = ((InputKind.AttendanceExport) file.kind()).module();
        return new ModuleInfo(
                module,
                AttendanceTable.yearOf(module),
                file.source(),
                file.version(),
                entry.time(),
                file.students(),
                file.rows(),
                file.dates());
    }
}
