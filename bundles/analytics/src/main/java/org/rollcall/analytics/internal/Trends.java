package org.rollcall.analytics.internal;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.analytics.TrendResult.Point;
import org.rollcall.api.rules.RuleSet.TrendRows;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;

/** How attendance developed (attendance rules, section 6); the module's share is computed once. */
final class Trends {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final AttendanceTable table;
    private final Query query;
    private final boolean everything;
    private final boolean withPlacements;

    /** Days that a row counts for, its own included. */
    private final long days;

    private final Ratio module;

    Trends(AttendanceTable table, Query query, boolean withPlacements) {
        this(table, query, withPlacements, FOR_EVER);
    }

    private Trends(AttendanceTable table, Query query, boolean withPlacements, long days) {
        this.table = table;
        this.query = query;
        this.everything = query.rules().trendRows() == TrendRows.ALL_KEPT;
        this.withPlacements = withPlacements;
        this.days = days;
        this.module = module();
    }

    /** Trends whose points forget the rows that lie so many days back. */
    static Trends rolling(AttendanceTable table, Query query, boolean withPlacements, int days) {
        if (days < 1) {
            throw new IllegalArgumentException(
                    "A rolling trend looks back at least one day, not " + days);
        }
        return new Trends(table, query, withPlacements, days);
    }

    List<TrendResult> all() {
        var trends = new ArrayList<TrendResult>(table.students().size());
        for (int student = 0; student < table.students().size(); student++) {
            trends.add(of(student));
        }
        return trends;
    }

    TrendResult of(int student) {
        var stopwatch = Stopwatch.start(table, query);
        var points = new ArrayList<Point>();
        var absences = new ArrayList<Session>();
        long present = 0;
        long countable = 0;
        int end = end(student);
        int oldest = first(student);
        int last = -1;
        for (int row = oldest; row < end; row++) {
            if (!counts(row)) {
                continue;
            }
            for (; table.epochDay(row) - table.epochDay(oldest) >= days; oldest++) {
                if (counts(oldest)) {
                    countable--;
                    present -= table.mark(oldest).attended() ? 1 : 0;
                }
            }
            countable++;
            if (table.mark(row).attended()) {
                present++;
            } else {
                absences.add(Sessions.of(table, student, row));
            }
            var point = new Point(table.startTime(row), new Ratio(present, countable));
            // Rows at one instant count together.
            boolean together = last >= 0 && table.order(last) == table.order(row);
            last = row;
            if (together) {
                points.set(points.size() - 1, point);
            } else {
                points.add(point);
            }
        }
        return new TrendResult(
                stopwatch.basis(), table.students().get(student), points, module, absences);
    }

    private Ratio module() {
        Ratio sum = new Ratio(0, 0);
        for (int student = 0; student < table.students().size(); student++) {
            sum = sum.plus(total(student));
        }
        return sum;
    }

    /**
     * Present of all of a student's countable rows: the last point of a trend that forgets none.
     */
    Ratio total(int student) {
        long present = 0;
        long countable = 0;
        int end = end(student);
        for (int row = first(student); row < end; row++) {
            if (counts(row)) {
                countable++;
                if (table.mark(row).attended()) {
                    present++;
                }
            }
        }
        return new Ratio(present, countable);
    }

    private boolean counts(int row) {
        Kind kind = table.kind(row);
        boolean taken =
                everything || kind == Kind.TEACHING || withPlacements && kind == Kind.PLACEMENT;
        return taken && table.mark(row).countable();
    }

    private int first(int student) {
        return everything
                ? table.firstRow(student)
                : RowsInRange.first(table, student, query.range());
    }

    private int end(int student) {
        return everything ? table.endRow(student) : RowsInRange.end(table, student, query.range());
    }
}
