package org.rollcall.api.clean;

import java.util.List;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.table.SourceRef;

/**
 * Where every row of a file went: {@code rowsRead = kept + rejected + cancelled + duplicates}
 * (attendance rules, section 2).
 *
 * @param blankLines lines without a value in any field, which are no rows
 * @param rejected every rejected row, in file order
 * @param notices what the user should know though nothing is wrong: a missing optional column, a
 *     file read month-first, a student with two spellings; sentences
 */
public record CleaningReport(
        SourceRef source,
        Dialect dialect,
        long rowsRead,
        long kept,
        long cancelled,
        long duplicates,
        long blankLines,
        List<RejectedRow> rejected,
        List<String> notices) {

    /**
     * @throws IllegalArgumentException if a row is not in exactly one place
     */
    public CleaningReport {
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
        if (rowsRead != kept + cancelled + duplicates + rejected.size()) {
            throw new IllegalArgumentException(
                    "%s: %d rows read, but %d kept, %d rejected, %d cancelled, %d duplicate"
                            .formatted(
                                    source.name(),
                                    rowsRead,
                                    kept,
                                    rejected.size(),
                                    cancelled,
                                    duplicates));
        }
    }

    /** The same with other notices. */
    public CleaningReport withNotices(List<String> others) {
        return new CleaningReport(
                source,
                dialect,
                rowsRead,
                kept,
                cancelled,
                duplicates,
                blankLines,
                rejected,
                others);
    }
}
