package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.rollcall.analytics.internal.Rows.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

class InsightsTest {
    private static final DateRange YEAR =
            new DateRange(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31));

    private final InsightsComponent insights = new InsightsComponent();

    @Test
    void anUntakenRegisterIsUnmarkedAndALaterOneToCome() {
        var table =
                Rows.tableOf(
                        "101",
                        row("1", "2025-01-06T09:00", Kind.TEACHING, Mark.UNKNOWN),
                        row("2", "2025-01-06T09:00", Kind.TEACHING, Mark.UNKNOWN),
                        row("1", "2025-01-07T09:00", Kind.TEACHING, Mark.PRESENT),
                        row("2", "2025-01-07T09:00", Kind.TEACHING, Mark.UNKNOWN),
                        // A placement's mark, too, tells that the export reaches so far.
                        row("1", "2025-01-09T09:00", Kind.PLACEMENT, Mark.ABSENT),
                        row("1", "2025-01-08T09:00", Kind.TEACHING, Mark.UNKNOWN),
                        row("1", "2025-01-20T09:00", Kind.TEACHING, Mark.UNKNOWN));
        var overview = insights.overview(table, query(YEAR));
        assertEquals(4, overview.registers());
        assertEquals(2, overview.unmarkedRegisters());
        assertEquals(1, overview.futureRegisters());
        assertEquals(Optional.of(LocalDateTime.of(2025, 1, 9, 9, 0)), overview.newest());
        assertEquals(new Ratio(1, 1), overview.days().get(1).attendance());
        assertEquals(new Ratio(0, 0), overview.days().get(0).attendance());
        assertEquals(LocalDate.of(2025, 1, 6), overview.days().get(0).weekStart());
        assertEquals(1, insights.history(table, 0, query(YEAR)).outlook().future());
    }

    @Test
    void theNewestMarkIsTheModulesWhateverTheRange() {
        var table =
                Rows.tableOf(
                        "101",
                        row("1", "2025-01-06T09:00", Kind.TEACHING, Mark.UNKNOWN),
                        row("1", "2025-05-06T09:00", Kind.TEACHING, Mark.PRESENT));
        var january = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
        var overview = insights.overview(table, query(january));
        assertEquals(1, overview.unmarkedRegisters());
        assertEquals(0, overview.futureRegisters());
        assertEquals(1, insights.history(table, 0, query(january)).sessions().size());
        assertEquals(1, insights.history(table, 0, query(january)).outlook().present());
    }

    @Test
    void thousandsOfRegistersKeepTheirMarksApart() {
        var rows = new ArrayList<Rows.Row>();
        var start = LocalDateTime.of(2024, 9, 2, 0, 0);
        for (int i = 0; i < 5_000; i++) {
            for (String student : List.of("1", "2")) {
                Mark mark = i % 3 == 0 && student.equals("2") ? Mark.ABSENT : Mark.PRESENT;
                rows.add(row(student, start.plusHours(i).toString(), Kind.TEACHING, mark));
            }
        }
        List<Register> registers = insights.registers(new Rows(rows).table("101"), YEAR);
        assertEquals(5_000, registers.size());
        for (int i = 0; i < registers.size(); i++) {
            assertEquals(start.plusHours(i), registers.get(i).start());
            assertEquals(new Ratio(i % 3 == 0 ? 1 : 2, 2), registers.get(i).attendance());
        }
    }

    @Test
    void aModuleWithoutRowsIsEmpty() {
        var table = Rows.tableOf("301");
        var overview = insights.overview(table, query(YEAR));
        assertEquals(0, overview.registers());
        assertEquals(Optional.empty(), overview.newest());
        assertEquals(List.of(), overview.days());
        assertEquals(0, overview.distribution().students());
        assertEquals(List.of(), insights.registers(table, YEAR));
        var weeks = insights.placementWeeks(table, query(YEAR));
        assertEquals(List.of(), weeks.weeks());
        assertEquals(0, weeks.medianDays());
    }

    @Test
    void medianOfAnEvenNumberLiesBetween() {
        var table =
                Rows.tableOf(
                        "301",
                        row("1", "2025-01-06T09:00", Kind.PLACEMENT, Mark.PRESENT),
                        row("2", "2025-01-06T09:00", Kind.PLACEMENT, Mark.PRESENT),
                        row("2", "2025-01-20T09:00", Kind.PLACEMENT, Mark.PRESENT));
        var weeks = insights.placementWeeks(table, query(YEAR));
        assertEquals(1.5, weeks.medianDays());
        assertEquals(3, weeks.weeks().size(), "the week between counts too");
        assertEquals(List.of(1, 0, 1), weeks.students().get(1).days());
    }

    @Test
    void aYearsLastWeekIsCutShortByTheNext() {
        var weeks = new AcademicWeeks(BuiltInRuleSets.ORIGINAL);
        LocalDate last = LocalDate.of(2025, 8, 24);
        assertEquals(last, weeks.next(LocalDate.of(2025, 8, 17)));
        assertEquals(LocalDate.of(2025, 8, 25), weeks.next(last));
        assertEquals(LocalDate.of(2025, 9, 1), weeks.next(LocalDate.of(2025, 8, 25)));
    }

    @Test
    void aRollingTrendForgetsWholeDays() {
        var table =
                Rows.tableOf(
                        "101",
                        row("1", "2025-01-06T17:00", Kind.TEACHING, Mark.ABSENT),
                        row("1", "2025-01-07T09:00", Kind.TEACHING, Mark.PRESENT),
                        row("1", "2025-01-07T10:00", Kind.TEACHING, Mark.ABSENT),
                        row("1", "2025-01-08T09:00", Kind.TEACHING, Mark.PRESENT));
        var points = insights.rollingTrend(table, 0, query(YEAR), false, 2).points();
        assertEquals(
                List.of(new Ratio(0, 1), new Ratio(1, 2), new Ratio(1, 3), new Ratio(2, 3)),
                points.stream().map(p -> p.cumulative()).toList());
        assertThrows(
                IllegalArgumentException.class,
                () -> insights.rollingTrend(table, 0, query(YEAR), false, 0));
    }

    private static Query query(DateRange range) {
        return new Query(range, BuiltInRuleSets.STANDARD, 50);
    }
}
