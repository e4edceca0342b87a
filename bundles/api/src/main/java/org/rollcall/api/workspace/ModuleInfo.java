package org.rollcall.api.workspace;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;

/**
 * A module that is loaded, as lists show it; counts are by the standard rule set.
 *
 * @param version 1 for the first import of the module, one more for each later one
 * @param importedAt when this version was imported
 * @param rows kept rows
 * @param dates first and last date; empty where no row was kept
 */
public record ModuleInfo(
        String module,
        int year,
        SourceRef source,
        int version,
        Instant importedAt,
        int students,
        long rows,
        Optional<DateRange> dates) {}
