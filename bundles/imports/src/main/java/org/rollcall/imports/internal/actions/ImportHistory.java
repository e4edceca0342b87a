package org.rollcall.imports.internal.actions;

import java.util.List;
import java.util.Optional;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportRecord.Action;

/**
 * What the workspace's history comes to: a return to an earlier state has that state's content, so
 * what was the latest change then is the latest again.
 */
public final class ImportHistory {
    private final List<ImportRecord> history;

    /**
     * @param history oldest first
     */
    public ImportHistory(List<ImportRecord> history) {
        this.history = List.copyOf(history);
    }

    /** All imports, the newest first. */
    public List<ImportRecord> imports() {
        return history.stream()
                .filter(change -> change.action() == Action.IMPORT)
                .sorted((one, other) -> Long.compare(other.revision(), one.revision()))
                .toList();
    }

    /** Whether nothing has changed since an import, so that it can be taken back. */
    public boolean isLatest(long importId) {
        return content() == importId && isImport(importId);
    }

    /** Whether an import is what was taken back last, so that it can be done again. */
    boolean isTakenBack(long importId) {
        return content() == before(importId) && isImport(importId);
    }

    /** The revision whose content the workspace had before an import; 0 for none. */
    long before(long importId) {
        long before = 0;
        for (ImportRecord change : history) {
            if (change.revision() < importId) {
                before = change.revision();
            }
        }
        return contentAfter(before);
    }

    private long content() {
        return history.isEmpty() ? 0 : contentAfter(history.get(history.size() - 1).revision());
    }

    /** Follows returns to what they returned to. */
    private long contentAfter(long revision) {
        long at = revision;
        Optional<ImportRecord> change = find(at);
        while (change.isPresent() && change.get().action() == Action.RESTORE) {
            at = change.get().restored();
            change = find(at);
        }
        return at;
    }

    private boolean isImport(long revision) {
        return find(revision).filter(change -> change.action() == Action.IMPORT).isPresent();
    }

    private Optional<ImportRecord> find(long revision) {
        return history.stream().filter(change -> change.revision() == revision).findFirst();
    }
}
