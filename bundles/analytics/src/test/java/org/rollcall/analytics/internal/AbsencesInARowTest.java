package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rollcall.analytics.internal.Rows.Row;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** How many sessions a student has missed in a row, and when one was attended last. */
class AbsencesInARowTest extends RandomRows {

    @Test
    void elevenAbsencesAfterTwoAttendedSessionsAreElevenInARow() {
        var rows = new ArrayList<Row>();
        for (int day = 1; day <= 13; day++) {
            rows.add(
                    Rows.row(
                            "1",
                            "2024-10-%02dT09:00".formatted(day),
                            Kind.TEACHING,
                            day <= 2 ? Mark.PRESENT : Mark.ABSENT));
        }
        Figure figure = figure(rows, all());
        assertEquals(11, figure.missedInARow());
        assertEquals(Optional.of(LocalDate.of(2024, 10, 2)), figure.lastPresent());
    }

    @Test
    void rowsAtOneInstantHaveNoOrder() {
        for (var marks :
                List.of(List.of(Mark.PRESENT, Mark.ABSENT), List.of(Mark.ABSENT, Mark.PRESENT))) {
            var rows =
                    marks.stream()
                            .map(mark -> Rows.row("1", "2024-10-01T09:00", Kind.TEACHING, mark))
                            .toList();
            assertEquals(0, figure(rows, all()).missedInARow());
        }
    }

    @Test
    void whoWasNeverPresentHasMissedAllAndNoDate() {
        Figure figure =
                figure(
                        List.of(
                                Rows.row("1", "2024-10-01T09:00", Kind.TEACHING, Mark.ABSENT),
                                Rows.row("1", "2024-10-02T09:00", Kind.TEACHING, Mark.UNKNOWN),
                                Rows.row("1", "2024-10-03T09:00", Kind.PLACEMENT, Mark.PRESENT)),
                        all());
        assertEquals(1, figure.missedInARow());
        assertEquals(Optional.empty(), figure.lastPresent());
    }

    @Property(tries = 400)
    void theyAreTheCountableRowsAfterTheLastPresentOne(
            @ForAll("rows") Rows rows, @ForAll("ranges") DateRange range) {
        for (String student : rows.students()) {
            var own =
                    rows.of(student).stream()
                            .filter(in(range))
                            .filter(r -> r.kind() == Kind.TEACHING && r.mark().countable())
                            .toList();
            var last =
                    own.stream()
                            .filter(r -> r.mark() == Mark.PRESENT)
                            .map(Row::start)
                            .max(java.time.LocalDateTime::compareTo);
            long missed =
                    own.stream()
                            .filter(r -> last.isEmpty() || r.start().isAfter(last.get()))
                            .count();
            var figure =
                    AttendanceFigures.compute(
                                    rows.table("101"), query(BuiltInRuleSets.STANDARD, range, 50))
                            .students()
                            .stream()
                            .filter(f -> f.student().id().equals(student))
                            .findFirst()
                            .orElseThrow();
            assertEquals(missed, figure.missedInARow());
            assertEquals(last.map(java.time.LocalDateTime::toLocalDate), figure.lastPresent());
        }
    }

    private static DateRange all() {
        return new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    }

    private static Figure figure(List<Row> rows, DateRange range) {
        return AttendanceFigures.figure(
                new Rows(rows).table("101"), query(BuiltInRuleSets.STANDARD, range, 50), 0);
    }
}
