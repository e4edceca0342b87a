package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Provenance;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.table.Starts;
import org.rollcall.api.table.Student;
import org.rollcall.api.table.TextColumn;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Figures of the hour that the autumn clock change repeats: by instants, shown as local times. */
class ClockNightFiguresTest {
    private static final LocalDate NIGHT = LocalDate.of(2025, 10, 26);
    private static final Query QUERY =
            new Query(new DateRange(NIGHT, NIGHT), BuiltInRuleSets.STANDARD, 50);

    /** One student's teaching at 01:30 and 01:50, and at 01:10 and 01:30 of the later hour. */
    private final AttendanceTable table =
            table(
                    List.of("01:30", "01:50", "01:10", "01:30"),
                    2,
                    Mark.PRESENT,
                    Mark.ABSENT,
                    Mark.ABSENT,
                    Mark.UNKNOWN);

    @Test
    void aTrendHasAPointForEachInstant() {
        var points = new Trends(table, QUERY, false).of(0).points();
        assertEquals(
                List.of("01:30", "01:50", "01:10"),
                points.stream().map(p -> p.start().toLocalTime().toString()).toList());
        var twice = table(List.of("01:30", "01:30"), 1, Mark.PRESENT, Mark.ABSENT);
        assertEquals(2, new Trends(twice, QUERY, false).of(0).points().size());
    }

    @Test
    void registersOfTheTwoHoursAreTwo() {
        var registers = RegisterTally.all(table, QUERY.range()).sorted();
        assertEquals(
                List.of("01:30", "01:50", "01:10", "01:30"),
                registers.stream().map(r -> r.start().toLocalTime().toString()).toList());
    }

    @Test
    void theNewestMarkIsTheLatestInstants() {
        NewestMark newest = NewestMark.of(table);
        assertEquals(LocalDateTime.parse("2025-10-26T01:10"), newest.time().orElseThrow());
        assertTrue(newest.isBefore(table.order(3)), "01:30 of the later hour is still to come");
        assertEquals(1, Overviews.compute(table, QUERY).futureRegisters());
    }

    @Test
    void theWholeDayIsInRange() {
        assertEquals(0, RowsInRange.first(table, 0, QUERY.range()));
        assertEquals(4, RowsInRange.end(table, 0, QUERY.range()));
        long half = LocalDateTime.parse("2025-10-26T01:40").toEpochSecond(ZoneOffset.UTC);
        assertEquals(1, RowsInRange.from(table, 0, half), "both of 01:10 and 01:30 are later");
    }

    /** One student's teaching; the rows from a first one on lie in the later hour. */
    private static AttendanceTable table(List<String> times, int firstLater, Mark... marks) {
        int n = times.size();
        long[] seconds = new long[n];
        byte[] ordinals = new byte[n];
        var later = new BitSet();
        later.set(firstLater, n);
        for (int row = 0; row < n; row++) {
            seconds[row] =
                    LocalDateTime.parse("2025-10-26T" + times.get(row))
                            .toEpochSecond(ZoneOffset.UTC);
            ordinals[row] = (byte) marks[row].ordinal();
        }
        return new AttendanceTable(
                "101",
                new Provenance(new SourceRef("f.csv", "0"), "standard", "1.0"),
                List.of(new Student("1", "A", "B", "C")),
                new int[] {0, n},
                new Starts(ZoneId.of("Europe/London"), seconds, later),
                new byte[n],
                ordinals,
                new boolean[n],
                new int[n],
                new TextColumn("eventDescription", List.of("E"), new int[n]),
                List.of());
    }
}
