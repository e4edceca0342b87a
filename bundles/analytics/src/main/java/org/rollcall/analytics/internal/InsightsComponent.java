package org.rollcall.analytics.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Overview;
import org.rollcall.api.analytics.PlacementWeeks;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.analytics.StudentHistory;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;

/** What the workbench shows beyond the figures, each by a class of its own. */
@Component
public final class InsightsComponent implements Insights {

    @Override
    public Overview overview(AttendanceTable table, Query query) {
        return Overviews.compute(table, query);
    }

    @Override
    public List<Register> registers(AttendanceTable table, DateRange range) {
        return RegisterTally.all(table, range).sorted();
    }

    @Override
    public StudentHistory history(AttendanceTable table, int student, Query query) {
        return Histories.compute(table, student, query);
    }

    @Override
    public TrendResult rollingTrend(
            AttendanceTable table, int student, Query query, boolean withPlacements, int days) {
        return Trends.rolling(table, query, withPlacements, days).of(student);
    }

    @Override
    public PlacementWeeks placementWeeks(AttendanceTable table, Query query) {
        return WeeklyPlacements.compute(table, query);
    }
}
