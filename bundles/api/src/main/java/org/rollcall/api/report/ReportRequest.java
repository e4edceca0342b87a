package org.rollcall.api.report;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.rollcall.api.rules.RuleSet;

/**
 * What a report is asked for.
 *
 * @param from first day; empty: each module's own first day
 * @param to last day; empty: each module's own last day
 * @param threshold percent; empty: the rule set's
 * @param asOf moment at which look-backs end; empty: each module's newest event that does not lie
 *     after today
 * @param lookBackDays look-backs for recent placement activity, in days
 * @param encoding that was given for text files without byte-order mark; empty: each was found out
 */
public record ReportRequest(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        OptionalDouble threshold,
        Optional<LocalDateTime> asOf,
        List<Integer> lookBackDays,
        RuleSet rules,
        Set<Format> formats,
        Optional<Charset> encoding) {

    public ReportRequest {
        lookBackDays = List.copyOf(lookBackDays);
        formats = Set.copyOf(formats);
    }

    /** File formats of a report. */
    public enum Format {
        CSV,
        XLSX,
        HTML
    }
}
