package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rollcall.analytics.internal.Rows.row;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        assertEquals(COUNTABLE, tally.marks(0).countable());
        assertEquals(COUNTABLE, tally.sorted().get(0).attendance().denominator());
    }

    @Test
    void trendsAndOverviewsCountThem() {
        assertEquals(COUNTABLE, new Trends(table, QUERY, false).total(0).denominator());
        var overview = Overviews.compute(table, QUERY);
        assertEquals(COUNTABLE, overview.attendance().module().denominator());
        assertEquals(COUNTABLE, Histories.compute(table, 0, QUERY).outlook().events());
    }

    /** Whoever came or did not come is told by the mark alone, and every absence is listed. */
    @ParameterizedTest
    @EnumSource
    void everyMarkIsInTheNumeratorAmongTheAbsencesOrInNeither(Mark mark) {
        for (Kind kind : List.of(Kind.TEACHING, Kind.PLACEMENT)) {
            var one = Rows.tableOf("301", row("1", "2025-01-06T09:00", kind, mark));
            var figure = AttendanceFigures.figure(one, QUERY, 0);
            boolean teaching = kind == Kind.TEACHING;
            assertEquals(teaching ? 1 : 0, figure.marks().of(mark));
            assertEquals(mark.attended() && teaching ? 1 : 0, figure.attendance().numerator());
            assertEquals(mark.missed() && teaching ? 1 : 0, figure.missedInARow());
            assertEquals(
                    mark.missed() ? 1 : 0, new Trends(one, QUERY, true).of(0).absences().size());
            assertEquals(
                    mark.missed() && !teaching ? 1 : 0,
                    PlacementAbsences.compute(one, QUERY).absences().size());
            assertEquals(
                    mark.attended() && !teaching ? 1 : 0,
                    PlacementFigures.dates(one, QUERY, 0).size());
            assertEquals(1, RegisterTally.all(one, QUERY.range()).marks(0).of(mark));
        }
    }
}
