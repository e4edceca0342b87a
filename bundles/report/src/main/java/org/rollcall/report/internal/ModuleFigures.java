package org.rollcall.report.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;

/**
 * All figures of one module for one report.
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

    static ModuleFigures of(Analytics analytics, ModuleData data, ReportRequest request) {
        AttendanceTable table = data.table();
        var query = query(table, request);
        LocalDateTime asOf =
                request.asOf()
                        .orElseGet(
                                () ->
                                        AttendanceTable.asOf(
                                                LocalDate.now(request.rules().zone()), table));
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
                        .map(days -> analytics.recentActivity(table, query, asOf, days))
                        .toList(),
                analytics.selfCertified(table, query),
                () -> analytics.trends(table, query, false));
    }

    /**
     * The request's range, rules and threshold, with what the module itself gives in their place.
     */
    static Query query(AttendanceTable table, ReportRequest request) {
        DateRange own = table.dates().orElse(new DateRange(LocalDate.EPOCH, LocalDate.EPOCH));
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

    /** Kept rows marked present, over all dates and kinds. */
    long present() {
        return count(row -> data.table().mark(row) == Mark.PRESENT);
    }

    /** Kept self-study rows. */
    long selfStudy() {
        return count(row -> data.table().kind(row) == Kind.SELF_STUDY);
    }

    private long count(IntPredicate rows) {
        return IntStream.range(0, data.table().rows()).filter(rows).count();
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

    String email(Student student) {
        return data.note(student.id()).email();
    }
}
