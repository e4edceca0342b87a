package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.clean.internal.attendance.Cleaning.STANDARD;
import static org.rollcall.clean.internal.attendance.Cleaning.clean;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.CleanerComponent;
import org.rollcall.clean.internal.TestTable;

/** What a report says of dates that are odd or missing (attendance rules, sections 2 and 3). */
class NoticesTest {

    @Test
    void rowsAfterTheDayOfReadingAreTold() throws Exception {
        assertEquals(
                List.of(
                        "export.csv has 2 rows in the future, later than the day of reading, 15/01/2026;"
                                + " the last is of 02/10/2099, on line 4."),
                notices("2026-01-15T23:59", "2026-01-16", "2099-10-02T09:00", "2025-12-01"));
        assertEquals(List.of(), notices("2026-01-15T23:59"));
    }

    @Test
    void theDayOfReadingIsThatOfTheInstitutionsZone() throws Exception {
        // 23:30 in UTC is half past midnight of the next day in London's summer.
        var cleaner =
                new CleanerComponent(
                        Clock.fixed(Instant.parse("2025-06-30T23:30:00Z"), ZoneOffset.UTC));
        var table = TestTable.of(Cleaning.HEADER, row("2025-07-01"));
        var source = new SourceRef("export.csv", "0");
        var cleaned = cleaner.attendance(table, source, "301", STANDARD, Progress.none());
        assertEquals(List.of(), notices(cleaned));
    }

    @Test
    void slashedDatesFarFromAllOthersAreASignOfSwappedDays() throws Exception {
        assertEquals(
                List.of(
                        "export.csv has slashed dates, and 1 of its rows lies more than 60 days"
                                + " from all others: line 3 (10/07/2024). Check there whether day"
                                + " and month are swapped."),
                notices("25/10/2024 09:00", "10/07/2024 14:00", "28/10/2024 09:00"));
        assertEquals(
                List.of(
                        "export.csv has slashed dates, and 4 of its rows lie more than 60 days"
                                + " from all others: line 2 (01/02/2024), line 3 (02/02/2024),"
                                + " line 4 (01/04/2025) and more. Check there whether day and"
                                + " month are swapped."),
                notices(
                        "01/02/2024",
                        "02/02/2024",
                        "01/04/2025",
                        "02/04/2025",
                        "13/11/2024",
                        "14/11/2024",
                        "15/11/2024"));
    }

    @Test
    void aRowThatWaitedForTheOrderOfItsDateIsSlashedToo() throws Exception {
        // The clock of New York skips 02:30 on 9 March, so 03/09 waits.
        var table = TestTable.of(Cleaning.HEADER, row("03/09/2025 02:30"), row("2025-01-06"));
        var notices = notices(clean(table, Cleaning.withZone("America/New_York")));
        assertEquals(1, notices.size(), notices::toString);
    }

    @ParameterizedTest
    @CsvSource({
        // 60 days are not more than 60.
        "01/10/2024, 30/11/2024",
        "2024-10-01, 2025-10-01",
        "05/05/2024, 05/05/2024"
    })
    void datesThatAreNearOrNotSlashedAreNoSign(String first, String second) throws Exception {
        assertEquals(List.of(), notices(first, second));
    }

    @Test
    void aFileWithoutAKeptRowSaysWhy() throws Exception {
        var cleaned = clean(STANDARD, row("45566.375"), row("45567.375"));
        assertTrue(cleaned.table().dates().isEmpty());
        assertEquals(
                List.of(
                        "No row of export.csv could be kept: 2 of 2 rejected (day number of a"
                                + " spreadsheet)."),
                notices(cleaned));
        assertEquals(
                List.of(
                        "No row of export.csv could be kept: 3 of 4 rejected (1 no start, 2"
                                + " unreadable start), 1 of 4 cancelled."),
                notices(
                        clean(
                                STANDARD,
                                row(""),
                                row("soon"),
                                "1,A,B,C,2025-01-06,true,yes,10,,E,R1",
                                row("later"))));
        assertEquals(List.of("export.csv has a header but no rows."), notices(clean(STANDARD)));
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01, year out of range",
        "1899-12-31T23:59:59, year out of range",
        "1900-01-01, ''",
        "2204-01-01, ''",
        "2299-12-31T23:59:59, ''",
        "01/02/2300, year out of range",
        "9999-12-31T23:59:59-05:00, year out of range"
    })
    void yearsThatNoEventCanHaveAreRejected(String start, String reason) throws Exception {
        var rejected = clean(STANDARD, row(start)).report().rejected();
        assertEquals(reason, rejected.isEmpty() ? "" : rejected.get(0).reason());
    }

    private static List<String> notices(String... starts) throws Exception {
        var rows = java.util.Arrays.stream(starts).map(NoticesTest::row).toArray(String[]::new);
        return notices(clean(STANDARD, rows));
    }

    /** Without those of missing columns. */
    private static List<String> notices(CleanedModule cleaned) {
        return cleaned.report().notices().stream()
                .filter(notice -> !notice.contains("has no column"))
                .toList();
    }

    private static String row(String start) {
        return "1,A,B,C,%s,true,false,10,,E,R1".formatted(start);
    }
}
