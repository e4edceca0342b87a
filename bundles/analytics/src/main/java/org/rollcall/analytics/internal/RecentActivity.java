package org.rollcall.analytics.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.RecentActivityResult;
import org.rollcall.api.analytics.RecentActivityResult.Figure;
import org.rollcall.api.rules.RuleSet.RecentActivityRule;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/** Placement check-ins over the last days (attendance rules, section 6). */
final class RecentActivity {
    private RecentActivity() {}

    static RecentActivityResult compute(
            AttendanceTable table, Query query, LocalDateTime asOf, int lookBackDays) {
        if (lookBackDays < 1) {
            throw new IllegalArgumentException(
                    "A look-back takes at least one day, not " + lookBackDays);
        }
        var stopwatch = Stopwatch.start(table, query);
        boolean attendedOnly =
                query.rules().recentActivity() == RecentActivityRule.ATTENDED_OVER_DAYS;
        long from;
        long end;
        if (attendedOnly) {
            long lastDay = asOf.toLocalDate().toEpochDay();
            from = (lastDay - lookBackDays + 1) * AttendanceTable.SECONDS_PER_DAY;
            end = (lastDay + 1) * AttendanceTable.SECONDS_PER_DAY;
        } else {
            from = asOf.minusDays(lookBackDays).toEpochSecond(ZoneOffset.UTC);
            end = Long.MAX_VALUE;
        }
        int perDay = table.clinical() ? query.rules().placementsPerDay() : Integer.MAX_VALUE;
        var figures = new ArrayList<Figure>(table.students().size());
        for (int student = 0; student < table.students().size(); student++) {
            var cap = new DailyCap(perDay);
            int checkIns = 0;
            int last = RowsInRange.from(table, student, end);
            for (int row = RowsInRange.from(table, student, from); row < last; row++) {
                boolean counts =
                        table.kind(row) == Kind.PLACEMENT
                                && (!attendedOnly || table.mark(row).attended());
                if (counts && cap.counts(table.epochDay(row))) {
                    checkIns++;
                }
            }
            figures.add(new Figure(table.students().get(student), checkIns));
        }
        return new RecentActivityResult(stopwatch.basis(), asOf, lookBackDays, figures);
    }
}
