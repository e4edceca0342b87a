package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.HashMap;
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
 * What the journal's changes come to: the newest file of each key that was not taken out.
 *
 * @param current by key
 * @param versions the highest version that a key ever had, so that none is given twice
 */
record Loaded(long revision, Map<String, Current> current, Map<String, Integer> versions) {

    /** A file and the import that brought it. */
    record Current(FileEntry file, JournalEntry entry) {}

    static Loaded of(List<JournalEntry> entries) {
        var current = new TreeMap<String, Current>();
        var versions = new HashMap<String, Integer>();
        var states = new HashMap<Long, Map<String, Current>>();
        states.put(0L, Map.of());
        long revision = 0;
        for (JournalEntry entry : entries) {
            revision = entry.number();
            switch (entry.action()) {
                case IMPORT -> {
                    for (FileEntry file : entry.files()) {
                        current.put(file.key(), new Current(file, entry));
                        versions.merge(file.key(), file.version(), Math::max);
                    }
                }
                case REMOVE -> entry.files().forEach(file -> current.remove(file.key()));
                case RESTORE -> {
                    Map<String, Current> state = states.get(entry.restored());
                    // A damaged line, which is reported, may have taken that state with it.
                    if (state != null) {
                        current.clear();
                        current.putAll(state);
                    }
                }
            }
            states.put(revision, Map.copyOf(current));
        }
        return new Loaded(revision, current, versions);
    }

    /** The version that a key's next file gets. */
    int nextVersion(String key) {
        return versions.getOrDefault(key, 0) + 1;
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
