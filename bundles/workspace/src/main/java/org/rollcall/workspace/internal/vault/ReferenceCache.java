package org.rollcall.workspace.internal.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rollcall.api.ingest.InputException;
import org.rollcall.workspace.internal.dataset.ReferenceData;

/**
 * Rotation maps and notes that were read last. All modules of a year have the same, and a workbook
 * is slow to read.
 */
final class ReferenceCache {
    /** A few states of each year; all of them are small. */
    private static final int MOST = 16;

    private final Map<List<FileEntry>, ReferenceData> known =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<FileEntry>, ReferenceData> eldest) {
                    return size() > MOST;
                }
            };

    /** Reads them. */
    interface Maker {
        ReferenceData make() throws InputException;
    }

    /**
     * @param files all that goes into it
     */
    synchronized ReferenceData get(List<FileEntry> files, Maker maker) throws InputException {
        ReferenceData data = known.get(files);
        if (data == null) {
            data = maker.make();
            known.put(files, data);
        }
        return data;
    }

    /** Forgets what files of some names went into. */
    synchronized void forget(Predicate<String> names) {
        known.keySet()
                .removeIf(
                        files -> files.stream().anyMatch(file -> names.test(file.source().name())));
    }
}
