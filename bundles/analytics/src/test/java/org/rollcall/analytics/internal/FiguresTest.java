package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.analytics.internal.Rows.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

class FiguresTest {
    private static final DateRange YEAR =
            new DateRange(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31));

    private final AnalyticsComponent analytics = new AnalyticsComponent();

    @Test
    void aStudentExactlyAtTheThresholdIsFlagged() {
        var table =
                Rows.tableOf(
                        "101",
                        row("1", "2025-01-06T09:00", Kind.TEACHING, Mark.PRESENT),
                        row("1", "2025-01-07T09:00", Kind.TEACHING, Mark.ABSENT),
                        row("1", "2025-01-08T09:00", Kind.TEACHING, Mark.SELF_CERTIFIED));
        // A third is 33.33… %: shown as 33.33, compared as it is.
        assertTrue(flagged(table, 100.0 / 3));
        assertTrue(!flagged(table, 33.33));
        assertTrue(flagged(table, 33.34));
    }

    @Test
    void anyDecimalThresholdIsMetByTheShareThatEqualsIt() {
        var rows = new Rows.Row[1_500];
        for (int i = 0; i < rows.length; i++) {
            rows[i] =
                    row(
                            "1",
                            "2025-01-06T09:00",
                            Kind.TEACHING,
                            i < 69 ? Mark.PRESENT : Mark.ABSENT);
        }
        var table = Rows.tableOf("101", rows);
        assertTrue(flagged(table, 4.6), "69 of 1500 is 4.6 %");
        assertTrue(!flagged(table, 4.59));
    }

    @Test
    void aStudentWithoutSessionsHasNoPercentageAndNoFlag() {
        var table = Rows.tableOf("101", row("1", "2025-01-06T09:00", Kind.TEACHING, Mark.UNKNOWN));
        var figure = analytics.attendance(table, query(100)).students().get(0);
        assertTrue(figure.attendance().percent().isEmpty());
        assertEquals(1, figure.unknown());
        assertTrue(!figure.atOrBelowThreshold());
    }

    @Test
    void bothEndsOfARangeCount() {
        var table =
                Rows.tableOf(
                        "101",
                        row("1", "2025-01-05T23:59", Kind.TEACHING, Mark.PRESENT),
                        row("1", "2025-01-06T00:00", Kind.TEACHING, Mark.PRESENT),
                        row("1", "2025-01-07T23:59:59", Kind.TEACHING, Mark.PRESENT),
                        row("1", "2025-01-08T00:00", Kind.TEACHING, Mark.PRESENT));
        var range = new DateRange(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 7));
        var query = new Query(range, BuiltInRuleSets.STANDARD, 50);
        assertEquals(2, analytics.attendance(table, query).students().get(0).events());
    }

    @Test
    void aLookBackEndsWithTheAsOfDayAndLeavesTheDayBeforeItsFirstOut() {
        var table =
                Rows.tableOf(
                        "101",
                        row("1", "2025-01-01T23:59", Kind.PLACEMENT, Mark.PRESENT),
                        row("1", "2025-01-02T00:00", Kind.PLACEMENT, Mark.PRESENT),
                        row("1", "2025-01-08T23:59", Kind.PLACEMENT, Mark.PRESENT),
                        row("1", "2025-01-09T00:00", Kind.PLACEMENT, Mark.PRESENT));
        var asOf = LocalDateTime.of(2025, 1, 8, 12, 0);
        assertEquals(
                2,
                analytics.recentActivity(table, query(50), asOf, 7).students().get(0).checkIns());
        assertThrows(
                IllegalArgumentException.class,
                () -> analytics.recentActivity(table, query(50), asOf, 0));
    }

    @ParameterizedTest
    @CsvSource({
        // 25 August 2024 is a Sunday: week 1 is the Monday-to-Sunday week that holds it.
        "2024-08-25, 19/08/2024-25/08/2024, 25/08/2024-31/08/2024",
        "2024-08-26, 26/08/2024-01/09/2024, 25/08/2024-31/08/2024",
        "2024-08-24, 19/08/2024-25/08/2024, 23/08/2024-29/08/2024",
        "2025-01-01, 30/12/2024-05/01/2025, 29/12/2024-04/01/2025",
        "2025-08-24, 18/08/2025-24/08/2025, 24/08/2025-30/08/2025",
        "2025-08-25, 25/08/2025-31/08/2025, 25/08/2025-31/08/2025"
    })
    void weeksFollowTheRuleSet(LocalDate date, String standard, String original) {
        assertEquals(standard, new AcademicWeeks(BuiltInRuleSets.STANDARD).label(date));
        assertEquals(original, new AcademicWeeks(BuiltInRuleSets.ORIGINAL).label(date));
    }

    @Test
    void weeksGoOnOverChristmasAndTheFiftyThird() {
        var table =
                Rows.tableOf(
                        "301",
                        Stream.of(
                                        "2024-08-19",
                                        "2024-08-25",
                                        "2024-12-29",
                                        "2024-12-30",
                                        "2025-01-01",
                                        "2025-01-05",
                                        "2025-01-06")
                                .map(day -> day + "T09:00")
                                .map(start -> row("1", start, Kind.PLACEMENT, Mark.PRESENT))
                                .toArray(Rows.Row[]::new));
        var days = new DateRange(LocalDate.of(2024, 8, 1), LocalDate.of(2025, 1, 31));
        var figure =
                analytics
                        .placements(table, new Query(days, BuiltInRuleSets.STANDARD, 50))
                        .students()
                        .get(0);
        assertEquals(
                List.of(
                        "19/08/2024-25/08/2024",
                        "23/12/2024-29/12/2024",
                        "30/12/2024-05/01/2025",
                        "06/01/2025-12/01/2025"),
                figure.weeks());
    }

    @Test
    void rowsAtOneInstantAreOnePointOfATrend() {
        var table =
                Rows.tableOf(
                        "101",
                        row("1", "2025-01-06T09:00", Kind.TEACHING, Mark.PRESENT),
                        row("1", "2025-01-06T09:00", Kind.TEACHING, Mark.ABSENT));
        var trend = analytics.trend(table, 0, query(50), false);
        assertEquals(1, trend.points().size());
        assertEquals(50.0, trend.points().get(0).cumulative().percent().orElseThrow());
        assertEquals(1, trend.absences().size());
    }

    @Test
    void aTableWithoutRowsHasEmptyFigures() {
        var table = Rows.tableOf("301");
        assertEquals(List.of(), analytics.attendance(table, query(50)).students());
        assertEquals(List.of(), analytics.trends(table, query(50), true));
    }

    private boolean flagged(AttendanceTable table, double threshold) {
        return analytics.attendance(table, query(threshold)).students().get(0).atOrBelowThreshold();
    }

    private static Query query(double threshold) {
        return new Query(YEAR, BuiltInRuleSets.STANDARD, threshold);
    }
}
