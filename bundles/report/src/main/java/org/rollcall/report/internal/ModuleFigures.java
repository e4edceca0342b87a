package org.rollcall.report.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.PlacementAbsenceResult;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.RecentActivityResult;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;

/**
 * All figures of one module that has kept rows, for one report.
 *
 * @param asOf moment at which look-backs end
 * @param recent one for each look-back, shortest first
 * @param trends computed anew each time, as all modules' trends together may be too large to hold
 */
record ModuleFigures(
        ModuleData data,
        Query query,
        LocalDateTime asOf,
        AttendanceResult attendance,
        PlacementResult placements,
        PlacementAbsenceResult absences,
        List<RecentActivityResult> recent,
        SelfCertifiedResult selfCertified,
        Supplier<List<TrendResult>> trends) {

    /**
     * Empty for a module without a kept row: it has no dates, and nothing to compute.
     *
     * @param today day of reading; events after it end no look-back
     */
    static Optional<ModuleFigures> of(
            Analytics analytics, ModuleData data, ReportRequest request, LocalDate today) {
        AttendanceTable table = data.table();
        return query(table, request)
                .map(
                        query -> {
                            LocalDateTime asOf =
                                    request.asOf()
                                            .orElseGet(() -> AttendanceTable.asOf(today, table));
                            return new ModuleFigures(
                                    data,
                                    query,
                                    asOf,
                                    analytics.attendance(table, query),
                                    analytics.placements(table, query),
                                    analytics.placementAbsences(table, query),
                                    request.lookBackDays().stream()
                                            .distinct()
                                            .sorted()
                                            .map(
                                                    days ->
                                                            analytics.recentActivity(
                                                                    table, query, asOf, days))
                                            .toList(),
                                    analytics.selfCertified(table, query),
                                    () -> analytics.trends(table, query, false));
                        });
    }

    /**
     * The request's range, rules and threshold, with what the module itself gives in their place;
     * empty where the module has no kept row and so no dates.
     */
    static Optional<Query> query(AttendanceTable table, ReportRequest request) {
        return table.dates().map(own -> query(own, request));
    }

    private static Query query(DateRange own, ReportRequest request) {
        LocalDate from = request.from().orElse(own.from());
        LocalDate to = request.to().orElse(own.to());
        if (to.isBefore(from)) {
            // One end was given and lies beyond the module's own other end: nothing is in range.
            from = request.from().orElse(to);
            to = from;
        }
        return new Query(
                new DateRange(from, to),
                request.rules(),
                request.threshold().orElse(request.rules().threshold()));
    }

    String module() {
        return data.module();
    }

    /** Rows in range, of any kind. */
    boolean rangeHoldsNothing() {
        AttendanceTable table = data.table();
        for (int row = 0; row < table.rows(); row++) {
            if (query.range().contains(table.start(row))) {
                return false;
            }
        }
        return true;
    }

    long atOrBelow() {
        return attendance.students().stream()
                .filter(AttendanceResult.Figure::atOrBelowThreshold)
                .count();
    }
}
