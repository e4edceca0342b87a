package org.rollcall.api.clean;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.SourceRef;

/**
 * Turns raw rows into clean ones (attendance rules, sections 1 to 5). Nothing is guessed: each row
 * read ends in exactly one place. The raw table is read but not closed.
 */
@ProviderType
public interface Cleaner {

    /**
     * Cleans an attendance export.
     *
     * @param module the module's code, upper case
     * @throws InputException if a required column is missing, or the file's slashed dates
     *     contradict each other
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    CleanedModule attendance(
            RawTable raw, SourceRef source, String module, RuleSet rules, Progress progress)
            throws InputException;

    /**
     * Cleans a rotation map.
     *
     * @param year year of study, 2 to 5, which tells the columns
     * @throws InputException if a required column is missing
     */
    CleanedRotation rotation(RawTable raw, SourceRef source, int year, Progress progress)
            throws InputException;

    /**
     * Cleans the notes workbook.
     *
     * @throws InputException if a required column is missing
     */
    CleanedNotes notes(RawTable raw, SourceRef source, Progress progress) throws InputException;

    /**
     * Makes sure that a header has the columns that a kind of input needs, before any row is read.
     *
     * @param file the file's name, for the message
     * @throws InputException if a required column is missing
     */
    void check(InputKind kind, String file, List<String> header) throws InputException;
}
