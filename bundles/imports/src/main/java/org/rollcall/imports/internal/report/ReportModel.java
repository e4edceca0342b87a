package org.rollcall.imports.internal.report;

import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportHistory;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Status;

/**
 * Which import is reported, and how it is told: from the workspace's history, so that it does not
 * matter whether it was this window that imported. Holds no controls.
 */
final class ReportModel {
    /** Stands for the newest import, whichever that is. */
    static final long NEWEST = -1;

    private final LongProperty chosen = new SimpleLongProperty(NEWEST);

    /** Revision of the import that is reported, or {@link #NEWEST}. */
    LongProperty chosenProperty() {
        return chosen;
    }

    /**
     * What to do for the report.
     *
     * @param workspace null while it is being replaced
     * @param nothingTaken the last import of this window, if it took nothing: no history tells it
     */
    Computation<ReportedImport> ask(Workspace workspace, ImportResult nothingTaken) {
        if (workspace == null) {
            return Computation.waiting();
        }
        List<ImportRecord> imports = new ImportHistory(workspace.history()).imports();
        long wanted = chosen.get();
        if (wanted == NEWEST && nothingTaken != null) {
            return Computation.run(
                    Words.get("report.job"),
                    progress -> new ReportedImport(imports, nothingTaken, false));
        }
        if (imports.isEmpty()) {
            return Computation.none(nothing(workspace));
        }
        boolean there = imports.stream().anyMatch(record -> record.revision() == wanted);
        long id = there ? wanted : imports.get(0).revision();
        return Computation.run(Words.get("report.job"), progress -> tell(workspace, id, progress));
    }

    /** Where stored data is missing, nobody knows whether nothing was imported. */
    private static Status nothing(Workspace workspace) {
        VaultHealth health = workspace.health();
        return Status.nothing(
                health.whole() ? Words.get("report.none") : String.join(" ", health.problems()));
    }

    private static ReportedImport tell(Workspace workspace, long id, Progress progress) {
        var lineage = new ImportHistory(workspace.history());
        return new ReportedImport(
                lineage.imports(), workspace.report(id, progress), lineage.isLatest(id));
    }
}
