package org.rollcall.workspace.internal.vault;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.workspace.ImportRecord.Action;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.VersionStatus;
import org.rollcall.api.workspace.WorkspaceState;

/**
 * What the journal's changes come to.
 *
 * @param current the loaded files by key
 * @param newest the highest version that each key ever had, loaded or not
 */
record Loaded(long revision, Map<String, Current> current, Map<String, Integer> newest) {

    /** A file and the import that brought it. */
    record Current(FileEntry file, JournalEntry entry) {}

    static Loaded of(List<JournalEntry> entries) {
        boolean returns = entries.stream().anyMatch(entry -> entry.action() == Action.RESTORE);
        var after = new TreeMap<Long, Map<String, Current>>();
        after.put(0L, Map.of());
        var current = new TreeMap<String, Current>();
        var newest = new HashMap<String, Integer>();
        long revision = 0;
        for (JournalEntry entry : entries) {
            revision = entry.number();
            for (FileEntry file : entry.files()) {
                if (entry.action() == Action.REMOVE) {
                    current.remove(file.key());
                } else {
                    current.put(file.key(), new Current(file, entry));
                }
                newest.merge(file.key(), file.version(), Math::max);
            }
            if (entry.action() == Action.RESTORE) {
                // Where that change's line was damaged, what it left is not known: the one before.
                var earlier = after.floorEntry(entry.restored()).getValue();
                current.clear();
                current.putAll(earlier);
            }
            if (returns) {
                after.put(revision, new TreeMap<>(current));
            }
        }
        return new Loaded(revision, current, newest);
    }

    Optional<Current> find(String key) {
        return Optional.ofNullable(current.get(key));
    }

    /** The version that the next file of a key is; none is ever given twice. */
    int nextVersion(String key) {
        return newest.getOrDefault(key, 0) + 1;
    }

    /**
     * @param encoding in which it is to be read; empty for that in which its bytes are loaded, or
     *     that which is found out
     */
    VersionStatus versionStatus(
            String name, InputKind kind, String sha256, Optional<Charset> encoding) {
        String key = FileEntry.key(name, kind);
        Optional<FileEntry> now = find(key).map(Current::file);
        int version = now.map(FileEntry::version).orElse(0);
        boolean unchanged =
                now.filter(file -> file.source().sha256().equals(sha256))
                        .filter(file -> encoding.isEmpty() || encoding.equals(file.encoding()))
                        .isPresent();
        return new VersionStatus(
                unchanged ? version : nextVersion(key),
                version,
                unchanged,
                false,
                now.flatMap(FileEntry::encoding));
    }

    /** The encoding in which the very same bytes are loaded, if the user chose one. */
    Optional<Charset> encoding(String name, InputKind kind, String sha256) {
        return find(FileEntry.key(name, kind))
                .map(Current::file)
                .filter(file -> file.source().sha256().equals(sha256))
                .flatMap(FileEntry::encoding);
    }

    /** What is loaded when some files have taken the place of others. */
    List<FileEntry> modulesWith(List<FileEntry> files) {
        var modules = new TreeMap<String, FileEntry>();
        Stream.concat(current.values().stream().map(Current::file), files.stream())
                .filter(file -> file.kind() instanceof InputKind.AttendanceExport)
                .forEach(file -> modules.put(file.key(), file));
        return List.copyOf(modules.values());
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

    /** Every version of a module that was ever imported, oldest first. */
    static List<ModuleInfo> versions(List<JournalEntry> entries, String code) {
        String key = FileEntry.key("", new InputKind.AttendanceExport(code));
        return entries.stream()
                .filter(entry -> entry.action() == Action.IMPORT)
                .flatMap(
                        entry ->
                                entry.files().stream()
                                        .filter(file -> file.key().equals(key))
                                        .map(file -> info(file, entry)))
                .toList();
    }

    private static ModuleInfo info(FileEntry file, JournalEntry entry) {
        String module = ((InputKind.AttendanceExport) file.kind()).module();
        return new ModuleInfo(
                module,
                AttendanceTable.yearOf(module),
                file.source(),
                file.version(),
                entry.time(),
                file.students(),
                file.rows(),
                file.dates(),
                file.lastDays());
    }
}
