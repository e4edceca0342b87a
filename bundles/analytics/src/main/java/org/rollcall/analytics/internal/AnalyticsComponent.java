package org.rollcall.analytics.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.PlacementAbsenceResult;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.RecentActivityResult;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.AttendanceTable;

/** Every figure, each by a class of its own. */
@Component
public final class AnalyticsComponent implements Analytics {

    @Override
    public AttendanceResult attendance(AttendanceTable table, Query query) {
        return AttendanceFigures.compute(table, query);
    }

    @Override
    public PlacementResult placements(AttendanceTable table, Query query) {
        return PlacementFigures.compute(table, query);
    }

    @Override
    public PlacementAbsenceResult placementAbsences(AttendanceTable table, Query query) {
        return PlacementAbsences.compute(table, query);
    }

    @Override
    public RecentActivityResult recentActivity(
            AttendanceTable table, Query query, LocalDateTime asOf, int lookBackDays) {
        return RecentActivity.compute(table, query, asOf, lookBackDays);
    }

    @Override
    public SelfCertifiedResult selfCertified(AttendanceTable table, Query query) {
        return SelfCertifiedEvents.compute(table, query);
    }

    @Override
    public TrendResult trend(
            AttendanceTable table, int student, Query query, boolean withPlacements) {
        return new Trends(table, query, withPlacements).of(student);
    }

    @Override
    public List<TrendResult> trends(AttendanceTable table, Query query, boolean withPlacements) {
        return new Trends(table, query, withPlacements).all();
    }
}
