package org.rollcall.analytics.internal;

import java.util.ArrayList;
import org.rollcall.api.analytics.PlacementAbsenceResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/** Placement rows that were missed (attendance rules, section 6). */
final class PlacementAbsences {
    private PlacementAbsences() {}

    static PlacementAbsenceResult compute(AttendanceTable table, Query query) {
        var stopwatch = Stopwatch.start(table, query);
        var absences = new ArrayList<Session>();
        for (int student = 0; student < table.students().size(); student++) {
            int end = RowsInRange.end(table, student, query.range());
            for (int row = RowsInRange.first(table, student, query.range()); row < end; row++) {
                if (missed(table, row)) {
                    absences.add(Sessions.of(table, student, row));
                }
            }
        }
        return new PlacementAbsenceResult(stopwatch.basis(), absences);
    }

    /** Whether a row is a placement that was missed. */
    static boolean missed(AttendanceTable table, int row) {
        return table.kind(row) == Kind.PLACEMENT && table.mark(row).missed();
    }
}
