package org.rollcall.kit.selection;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.PlacementAbsenceResult;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.RecentActivityResult;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.AttendanceTable;

/** Figures that only tell what they were asked for. */
public final class FakeAnalytics implements Analytics {

    @Override
    public AttendanceResult attendance(AttendanceTable table, Query query) {
        return new AttendanceResult(basis(table, query), List.of(), new Ratio(0, 0));
    }

    @Override
    public TrendResult trend(
            AttendanceTable table, int student, Query query, boolean withPlacements) {
        return new TrendResult(
                basis(table, query),
                table.students().get(student),
                List.of(),
                new Ratio(0, 0),
                List.of());
    }

    @Override
    public PlacementResult placements(AttendanceTable table, Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PlacementAbsenceResult placementAbsences(AttendanceTable table, Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecentActivityResult recentActivity(
            AttendanceTable table, Query query, LocalDateTime asOf, int lookBackDays) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SelfCertifiedResult selfCertified(AttendanceTable table, Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TrendResult> trends(AttendanceTable table, Query query, boolean withPlacements) {
        throw new UnsupportedOperationException();
    }

    private static Basis basis(AttendanceTable table, Query query) {
        return new Basis(table.module(), table.provenance(), query, Duration.ZERO);
    }
}
