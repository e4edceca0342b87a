package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.clean.internal.attendance.Cleaning.STANDARD;
import static org.rollcall.clean.internal.attendance.Cleaning.clean;
import static org.rollcall.clean.internal.attendance.Cleaning.lines;
import static org.rollcall.clean.internal.attendance.Cleaning.withZone;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.ingest.InputException;

/** The order of day and month in slashed dates (attendance rules, section 3). */
class DateOrderTest {

    @Test
    void aFileThatIsOnlyPossibleMonthFirstIsReadSo() throws Exception {
        var cleaned =
                clean(
                        STANDARD,
                        "1,A,B,C,02/01/2025 09:00,true,false,10,,E,R1",
                        "1,A,B,C,01/13/2025 09:00,true,false,10,,E,R1");
        assertEquals("2025-01-13", cleaned.table().date(0).toString());
        assertEquals("2025-02-01", cleaned.table().date(1).toString());
        assertTrue(
                cleaned.report().notices().stream().anyMatch(n -> n.contains("month first")),
                () -> cleaned.report().notices().toString());
    }

    @Test
    void aFileIsReadDayFirstWhereNothingSpeaksAgainstIt() throws Exception {
        var cleaned = clean(STANDARD, "1,A,B,C,02/01/2025 09:00,true,false,10,,E,R1");
        assertEquals("2025-01-02", cleaned.table().date(0).toString());
        assertFalse(
                cleaned.report().notices().stream().anyMatch(n -> n.contains("month first")),
                () -> cleaned.report().notices().toString());
    }

    @Test
    void aFileWithBothOrdersIsRefusedNamingALineOfEach() {
        var e =
                assertThrows(
                        InputException.class,
                        () ->
                                clean(
                                        STANDARD,
                                        "1,A,B,C,02/01/2025 09:00,true,false,10,,E,R1",
                                        "1,A,B,C,13/01/2025 09:00,true,false,10,,E,R1",
                                        "1,A,B,C,01/13/2025 09:00,true,false,10,,E,R1"));
        assertTrue(e.getMessage().contains("line 3"), e.getMessage());
        assertTrue(e.getMessage().contains("line 4"), e.getMessage());
        assertEquals("startDateTime", e.column());
    }

    @Test
    void aSkippedTimeIsRejectedButItsDateTellsOfTheOrder() throws Exception {
        String skipped = "1,A,B,C,30/03/2025 01:30,true,false,10,,E,R1";
        var rejected = clean(STANDARD, skipped).report().rejected();
        assertEquals("skipped by clock change", rejected.get(0).reason());
        assertThrows(
                InputException.class,
                () -> clean(STANDARD, skipped, "1,A,B,C,01/13/2025 09:00,true,false,10,,E,R1"));
    }

    @Test
    void rowsThatWaitedForTheOrderOfTheDateStayInFileOrder() throws Exception {
        // Line 2 may be skipped, so it waits; the three start together.
        var table =
                clean(
                                withZone("America/New_York"),
                                "1,A,B,C,03/09/2025 02:30,true,false,10,,E,R1",
                                "1,A,B,C,2025-09-03 02:30,true,false,10,,E,R1",
                                "2,A,B,C,2025-09-03 02:30,true,false,10,,E,R1",
                                "1,A,B,C,3 Sep 2025 02:30,true,false,10,,E,R1")
                        .table();
        assertEquals(List.of(2, 3, 5), lines(table, 0));
    }

    @Test
    void whetherATimeIsSkippedWaitsForTheOrderOfTheDate() throws Exception {
        // In New York the clock skips 02:00 to 03:00 on 9 March 2025, which is 03/09 or 09/03.
        var zoned = withZone("America/New_York");
        var dayFirst =
                clean(
                        zoned,
                        "1,A,B,C,09/03/2025 02:30,true,true,10,,E,R1",
                        "1,A,B,C,03/09/2025 02:30,true,true,10,,E,R1");
        assertEquals(1, dayFirst.report().rows().cancelled());
        assertEquals(2, dayFirst.report().rejected().get(0).line());
        var monthFirst =
                clean(
                        zoned,
                        "1,A,B,C,09/03/2025 02:30,true,true,10,,E,R1",
                        "1,A,B,C,03/09/2025 02:30,true,true,10,,E,R1",
                        "1,A,B,C,01/13/2025 09:00,true,false,10,,E,R1");
        assertEquals(1, monthFirst.report().rows().cancelled());
        assertEquals(3, monthFirst.report().rejected().get(0).line());
    }
}
