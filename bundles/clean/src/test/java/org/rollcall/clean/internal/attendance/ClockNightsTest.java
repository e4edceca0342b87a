package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.clean.internal.attendance.Cleaning.ORIGINAL;
import static org.rollcall.clean.internal.attendance.Cleaning.STANDARD;
import static org.rollcall.clean.internal.attendance.Cleaning.clean;
import static org.rollcall.clean.internal.attendance.Cleaning.lines;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rollcall.api.rules.RuleSet;

/** The nights in which the clock changes (attendance rules, sections 3 and 5). */
class ClockNightsTest {

    @Test
    void checkInsOfASpringNightAreAsFarApartAsTimeElapsed() throws Exception {
        for (RuleSet rules : List.of(STANDARD, ORIGINAL)) {
            var report =
                    clean(
                                    rules,
                                    placement("2025-03-30T00:55:00Z"),
                                    placement("2025-03-30T01:02:00Z"))
                            .report();
            assertEquals(1, report.rows().duplicates(), rules.name() + ": seven minutes");
        }
    }

    @Test
    void checkInsOfAnAutumnNightAreAsFarApartAsTimeElapsed() throws Exception {
        var report =
                clean(
                                STANDARD,
                                placement("2025-10-26T00:55:00Z"),
                                placement("2025-10-26T01:02:00Z"),
                                placement("2025-10-26T01:55:00Z"))
                        .report();
        assertEquals(
                1,
                report.rows().duplicates(),
                "01:55 and 01:02 are seven minutes apart, 01:55 an hour");
    }

    @Test
    void aRepeatedTimeWithoutAnOffsetIsTheEarlierOne() throws Exception {
        var report =
                clean(
                                STANDARD,
                                placement("2025-10-26 01:30"),
                                placement("2025-10-26T00:35:00Z"),
                                placement("2025-10-26T01:35:00Z"))
                        .report();
        assertEquals(1, report.rows().duplicates());
        assertEquals(2, report.rows().kept());
    }

    @Test
    void rowsOfTheRepeatedHourAreInTheOrderOfInstants() throws Exception {
        var table =
                clean(
                                STANDARD,
                                placement("2025-10-26T01:10:00Z"),
                                placement("2025-10-26 02:00"),
                                placement("2025-10-26T00:50:00Z"),
                                placement("2025-10-26 01:00"))
                        .table();
        assertEquals(List.of(5, 4, 2, 3), lines(table));
        assertEquals(LocalDateTime.parse("2025-10-26T01:50"), table.startTime(1));
        assertEquals(LocalDateTime.parse("2025-10-26T01:10"), table.startTime(2));
        assertEquals(20 * 60, table.instant(2) - table.instant(1));
        long[] orders = LongStream.range(0, 4).map(row -> table.order((int) row)).toArray();
        assertTrue(orders[0] < orders[1] && orders[1] < orders[2] && orders[2] < orders[3]);
    }

    private static String placement(String start) {
        return "1,A,B,C,%s,true,false,10,,med.plac,R1".formatted(start);
    }
}
