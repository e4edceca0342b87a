package org.rollcall.api.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
     * One file and where its rows went by the standard rule set: {@code rowsRead = kept + rejected
     * + cancelled + duplicates}.
     *
     * @param version of its module, rotation map or workbook
     * @param rejectedByReason rejected rows by reason; they add up to the rejected rows. Entries
     *     that were written before reasons were kept have no counts at all: {@code rowsRead} and
     *     all other counts are -1
     * @param marksUnknown kept rows without a mark
     */
    public record FileRecord(
            SourceRef source,
            InputKind kind,
            int version,
            long rowsRead,
            long kept,
            long cancelled,
            long duplicates,
            long marksUnknown,
            Map<String, Long> rejectedByReason) {
        public FileRecord {
            rejectedByReason = Map.copyOf(rejectedByReason);
        }

        public long rejected() {
            return rejectedByReason.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
