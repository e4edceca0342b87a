package org.rollcall.api.workspace;

import java.util.Optional;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.ingest.InputKind;

/**
 * One file of an import.
 *
 * @param unchanged whether the very same bytes were loaded already, so that nothing was done
 * @param version version of the module, rotation map or workbook that the file made
 * @param changes for an attendance export: what changed since the version before
 */
public record ImportedFile(
        String name,
        InputKind kind,
        boolean unchanged,
        int version,
        CleaningReport report,
        Optional<ModuleChanges> changes) {}
