package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rollcall.api.workspace.ImportRecord.Action;

/** Imports that both journals have lost, put together from what is kept beside the objects. */
final class Rebuilding {
    private Rebuilding() {}

    /**
     * An import.
     *
     * @param partly whether some of its files are not known
     */
    record Rebuilt(JournalEntry entry, boolean partly) {}

    /**
     * @param known numbers of changes that need not be put together
     */
    static List<Rebuilt> rebuild(List<About.Line> lines, Collection<Long> known) {
        SortedMap<Long, List<About.Line>> byNumber = new TreeMap<>();
        for (About.Line line : lines) {
            if (!known.contains(line.number())) {
                byNumber.computeIfAbsent(line.number(), number -> new ArrayList<>()).add(line);
            }
        }
        return byNumber.values().stream().map(Rebuilding::rebuilt).toList();
    }

    private static Rebuilt rebuilt(List<About.Line> lines) {
        About.Line any = lines.get(0);
        List<FileEntry> files =
                lines.stream()
                        .map(About.Line::file)
                        .distinct()
                        .sorted(
                                Comparator.comparing((FileEntry file) -> file.key())
                                        .thenComparing(FileEntry::version))
                        .toList();
        return new Rebuilt(
                new JournalEntry(any.number(), any.time(), Action.IMPORT, files, 0),
                files.size() < any.of());
    }
}
