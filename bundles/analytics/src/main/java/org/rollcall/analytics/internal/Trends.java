package org.rollcall.analytics.internal;

import java.time.LocalDate;
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
import org.rollcall.api.table.Mark;

/** How attendance developed (attendance rules, section 6); the module's share is computed once. */
final class Trends {
    private final AttendanceTable table;
    private final Query query;
    private final boolean everything;
    private final boolean withPlacements;
    private final Ratio module;

    Trends(AttendanceTable table, Query query, boolean withPlacements) {
        this.table = table;
        this.query = query;
        this.everything = query.rules().trendRows() == TrendRows.ALL_KEPT;
        this.withPlacements = withPlacements;
        this.module = module();
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
        for (int row = first(student); row < end; row++) {
            Mark mark = table.mark(row);
            if (!takes(row) || !mark.countable()) {
                continue;
            }
            countable++;
            if (mark == Mark.PRESENT) {
                present++;
            } else {
                absences.add(Sessions.of(table, student, row));
            }
            var point = new Point(table.startTime(row), new Ratio(present, countable));
            // Rows at one instant count together.
            if (!points.isEmpty() && points.get(points.size() - 1).start().equals(point.start())) {
                points.set(points.size() - 1, point);
            } else {
                points.add(point);
            }
        }
        return new TrendResult(
                stopwatch.basis(), table.students().get(student), points, module, absences);
    }

    /** The trend whose points count only the days that end with their date. */
    TrendResult rolling(int student, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A window takes at least one day, not " + days);
        }
        TrendResult all = of(student);
        List<Point> points = all.points();
        var rolling = new ArrayList<Point>(points.size());
        int before = 0; // points that have left the window
        for (Point point : points) {
            LocalDate first = point.start().toLocalDate().minusDays(days - 1L);
            while (points.get(before).start().toLocalDate().isBefore(first)) {
                before++;
            }
            Ratio left = before == 0 ? new Ratio(0, 0) : points.get(before - 1).cumulative();
            Ratio now = point.cumulative();
            rolling.add(
                    new Point(
                            point.start(),
                            new Ratio(
                                    now.numerator() - left.numerator(),
                                    now.denominator() - left.denominator())));
        }
        return new TrendResult(all.basis(), all.student(), rolling, all.module(), all.absences());
    }

    private Ratio module() {
        long present = 0;
        long countable = 0;
        for (int student = 0; student < table.students().size(); student++) {
            int end = end(student);
            for (int row = first(student); row < end; row++) {
                Mark mark = table.mark(row);
                if (takes(row) && mark.countable()) {
                    countable++;
                    if (mark == Mark.PRESENT) {
                        present++;
                    }
                }
            }
        }
        return new Ratio(present, countable);
    }

    private boolean takes(int row) {
        Kind kind = table.kind(row);
        return everything || kind == Kind.TEACHING || withPlacements && kind == Kind.PLACEMENT;
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
