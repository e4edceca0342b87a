package org.rollcall.api.clean;

import java.util.List;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.table.SourceRef;

/**
 * Where every row of a file went.
 *
 * @param blankLines lines without a value in any field, which are no rows
 * @param rejected every rejected row, in file order
 * @param notices what the user should know though nothing is wrong: a missing optional column, a
 *     file read month-first, a student with two spellings; sentences
 */
public record CleaningReport(
        SourceRef source,
        Dialect dialect,
        RowBalance rows,
        long blankLines,
        List<RejectedRow> rejected,
        List<String> notices) {

    /**
     * @throws IllegalArgumentException if another number of rows is rejected than the balance says
     */
    public CleaningReport {
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
        if (rows.rejected() != rejected.size()) {
            throw new IllegalArgumentException(
                    "%s: %d rows rejected, but %d are named"
                            .formatted(source.name(), rows.rejected(), rejected.size()));
        }
    }

    /** The same with other notices. */
    public CleaningReport withNotices(List<String> others) {
        return new CleaningReport(source, dialect, rows, blankLines, rejected, others);
    }
}
