package org.rollcall.api.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.SourceRef;

/**
 * One change of the workspace, as its history tells.
 *
 * @param revision number of the change, from 1
 * @param action what was done
 * @param files for an import: what was imported; for a removal: what was taken out; for a return to
 *     an earlier revision: nothing
 * @param restored for a return: the revision returned to; else 0
 */
public record ImportRecord(
        long revision, Instant time, Action action, List<FileRecord> files, long restored) {
    public ImportRecord {
        files = List.copyOf(files);
    }

    /** What a change was. */
    public enum Action {
        IMPORT,
        REMOVE,
        RESTORE
    }

    /**
     * One file.
     *
     * @param version of its module, rotation map or workbook
     * @param counts empty for entries that were written before rows were counted there
     */
    public record FileRecord(
            SourceRef source, InputKind kind, int version, Optional<Counts> counts) {}

    /**
     * Where a file's rows went by the standard rule set.
     *
     * @param marksUnknown kept rows without a mark
     * @param rejectedByReason rejected rows by reason; they add up to the rejected rows
     */
    public record Counts(RowBalance rows, long marksUnknown, Map<String, Long> rejectedByReason) {
        public Counts {
            rejectedByReason = Map.copyOf(rejectedByReason);
        }
    }
}
