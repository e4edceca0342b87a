package org.rollcall.api.workspace;

import java.util.List;
import org.rollcall.api.dataset.Refusal;

/**
 * What an import did: all its files took effect together, or none.
 *
 * @param importId number of the import in the journal, from 1; 0 where nothing was imported
 * @param files files that were imported or were there already
 * @param refusals files that were refused
 * @param ignored names of files that were not taken: of no known kind, or left out by the user
 * @param notices what the user should know across files
 */
public record ImportResult(
        long importId,
        List<ImportedFile> files,
        List<Refusal> refusals,
        List<String> ignored,
        List<String> notices) {
    public ImportResult {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
        ignored = List.copyOf(ignored);
        notices = List.copyOf(notices);
    }
}
