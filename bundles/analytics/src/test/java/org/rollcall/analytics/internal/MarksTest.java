package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rollcall.analytics.internal.Rows.row;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Every figure has the same denominator: the marks that {@link Mark#countable} names. */
class MarksTest {
    private static final long COUNTABLE =
            Arrays.stream(Mark.values()).filter(Mark::countable).count();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final Query QUERY =
            new Query(new DateRange(DAY, DAY), BuiltInRuleSets.STANDARD, 50);

    /** One teaching row of one event and start for each mark there is. */
    private final AttendanceTable table =
            Rows.tableOf(
                    "101",
                    Arrays.stream(Mark.values())
                            .map(mark -> row("1", "2025-01-06T09:00", Kind.TEACHING, mark))
                            .toArray(Rows.Row[]::new));

    @Test
    void attendanceCountsThem() {
        var figure = AttendanceFigures.figure(table, QUERY, 0);
        assertEquals(COUNTABLE, figure.events());
        assertEquals(COUNTABLE, figure.attendance().denominator());
    }

    @Test
    void registersCountThem() {
        var tally = RegisterTally.teaching(table, QUERY.range());
        assertEquals(1, tally.size());
        assertEquals(COUNTABLE, tally.countable(0));
        assertEquals(COUNTABLE, tally.sorted().get(0).attendance().denominator());
    }

    @Test
    void trendsAndOverviewsCountThem() {
        assertEquals(COUNTABLE, new Trends(table, QUERY, false).total(0).denominator());
        var overview = Overviews.compute(table, QUERY);
        assertEquals(COUNTABLE, overview.attendance().module().denominator());
        assertEquals(COUNTABLE, Histories.compute(table, 0, QUERY).outlook().events());
    }
}
