package org.rollcall.workspace.internal.vault;

import java.util.List;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportRecord.FileRecord;
import org.rollcall.workspace.internal.vault.JournalEntry.FileEntry;

/** The journal as others see it. */
final class History {
    private History() {}

    static List<ImportRecord> of(List<JournalEntry> entries) {
        return entries.stream().map(History::record).toList();
    }

    private static ImportRecord record(JournalEntry entry) {
        return new ImportRecord(
                entry.number(),
                entry.time(),
                entry.action(),
                entry.files().stream().map(History::file).toList(),
                Math.max(0, entry.restored()));
    }

    private static FileRecord file(FileEntry file) {
        RowCounts counts = file.counts();
        return new FileRecord(
                file.source(),
                file.kind(),
                file.version(),
                counts.read(),
                counts.kept(),
                counts.cancelled(),
                counts.duplicates(),
                counts.marksUnknown(),
                counts.rejected());
    }
}
