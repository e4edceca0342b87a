package org.rollcall.imports.internal.report;

import java.util.List;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ImportResult;

/**
 * An import as its report tells it.
 *
 * @param imports all imports, the newest first
 * @param result the one that is reported; its id is 0 where nothing was taken
 * @param latest whether nothing has been changed since, so that it can be taken back
 */
record ReportedImport(List<ImportRecord> imports, ImportResult result, boolean latest) {
    ReportedImport {
        imports = List.copyOf(imports);
    }
}
