package org.rollcall.api.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
 * @param lastDays the newest day with an event as seen on the day of import, and the days with
 *     events after it: what {@link #newest} needs
 */
public record ModuleInfo(
        String module,
        int year,
        SourceRef source,
        int version,
        Instant importedAt,
        int students,
        long rows,
        Optional<DateRange> dates,
        List<LocalDate> lastDays) {

    public ModuleInfo {
        lastDays = List.copyOf(lastDays);
    }

    /** A module without events in the future of its import. */
    public ModuleInfo(
            String module,
            int year,
            SourceRef source,
            int version,
            Instant importedAt,
            int students,
            long rows,
            Optional<DateRange> dates) {
        this(
                module,
                year,
                source,
                version,
                importedAt,
                students,
                rows,
                dates,
                dates.map(DateRange::to).stream().toList());
    }

    /**
     * Day of the newest event that does not lie in the future of the day of reading (attendance
     * rules, section 6); empty where there is none.
     *
     * @param today the day of reading, in the institution's zone
     */
    public Optional<LocalDate> newest(LocalDate today) {
        return lastDays.stream().filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder());
    }
}
