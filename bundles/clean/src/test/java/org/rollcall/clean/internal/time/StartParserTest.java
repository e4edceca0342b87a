package org.rollcall.clean.internal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.clean.internal.time.StartParser.Reading;

class StartParserTest {
    private final StartParser parser = new StartParser(ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({
        "2024-10-18T09:15:00, 2024-10-18T09:15:00",
        "2024-10-18 09:15:00, 2024-10-18T09:15:00",
        "2024-10-18T09:15, 2024-10-18T09:15:00",
        "2024-10-18T09:15:07.123456, 2024-10-18T09:15:07",
        "2024-10-18, 2024-10-18T00:00:00",
        "'  2024-10-18T09:15:00 ', 2024-10-18T09:15:00",
        "13/10/2024 09:15, 2024-10-13T09:15:00",
        "13/10/2024 09:15:30, 2024-10-13T09:15:30",
        "13/10/2024, 2024-10-13T00:00:00",
        "3 Oct 2024 09:15, 2024-10-03T09:15:00",
        "03 OCT 2024, 2024-10-03T00:00:00",
        "3 Sept 2024 09:15, 2024-09-03T09:15:00",
        "2024-02-29, 2024-02-29T00:00:00",
        "2000-02-29, 2000-02-29T00:00:00",
        "1969-12-31T23:59:59, 1969-12-31T23:59:59",
        "0001-01-01, 0001-01-01T00:00:00",
        "9999-12-31, 9999-12-31T00:00:00",
        // Offsets are converted to the zone: summer time is an hour ahead.
        "2024-07-01T09:00:00Z, 2024-07-01T10:00:00",
        "2024-12-01T09:00:00Z, 2024-12-01T09:00:00",
        "2024-07-01T09:00:00+01:00, 2024-07-01T09:00:00",
        "2024-07-01T09:00:00.5+0100, 2024-07-01T09:00:00",
        "2024-07-01 09:00-05, 2024-07-01T15:00:00",
        "2024-01-01T00:30:00+02:00, 2023-12-31T22:30:00",
        // What SQL Server and Oracle write.
        "2024-10-01 09:00:00.0000000 +01:00, 2024-10-01T09:00:00",
        "2024-12-01 09:00:00 +00:00, 2024-12-01T09:00:00",
        "2024-12-01T09:00 Z, 2024-12-01T09:00:00",
        // Without leading zeros.
        "2024-1-1, 2024-01-01T00:00:00",
        "2024-10-18T9:15, 2024-10-18T09:15:00",
        "13/1/2024 9:15, 2024-01-13T09:15:00",
        "3 Oct 2024 9:05, 2024-10-03T09:05:00",
        // By the clock face.
        "13/10/2024 9:15 AM, 2024-10-13T09:15:00",
        "13/10/2024 09:15 pm, 2024-10-13T21:15:00",
        "13/10/2024 9:15:30PM, 2024-10-13T21:15:30",
        "13/10/2024 12:15 am, 2024-10-13T00:15:00",
        "13/10/2024 12:15 p.m., 2024-10-13T12:15:00",
        "3 Oct 2024 1:00 PM, 2024-10-03T13:00:00",
        "2024-10-18 9:15 PM, 2024-10-18T21:15:00",
        "2024-07-18 9:15 PM +01:00, 2024-07-18T21:15:00",
        // Invisible characters, no-break spaces, other dashes (section 0).
        "'2024-10-18\u00A009:15\u200E', 2024-10-18T09:15:00",
        "'\uFEFF2024\u201010\u201018', 2024-10-18T00:00:00",
        "'13/10/2024 9:15\u202FAM', 2024-10-13T09:15:00",
        "'2024-07-01 09:00\u221205:00', 2024-07-01T15:00:00",
        "13/10/2024  09:15, 2024-10-13T09:15:00"
    })
    void readsEveryFormat(String text, LocalDateTime expected) {
        Reading reading = parser.read(text);
        if (reading != Reading.DAY_FIRST) {
            assertEquals(Reading.PLAIN, reading);
        }
        assertEquals(expected, LocalDateTime.ofEpochSecond(parser.seconds(), 0, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tomorrow",
                "2024-13-01",
                "2024-02-30",
                "2023-02-29",
                "1900-02-29",
                "2024-10-18T",
                "2024-10-18T24:00",
                "2024-10-18T123:00",
                "2024-10-18T:15",
                "2024-10-18 13:15 PM",
                "2024-10-18 0:15 AM",
                "2024-10-18 9:15 A.M",
                "2024-10-18 9:15 XM",
                "2024-001-18",
                "2024-10",
                "2024--18",
                "2024-10-18T09:60",
                "2024-10-18T09:15:60",
                "2024-10-18T09:15:00X",
                "2024-10-18T09:15:00+1",
                "2024-10-18T09:15:00+19:00",
                "2024-10-18T09:15:00Z1",
                "2024-10-18T09:15:00.",
                "32/10/2024",
                "31/04/2024",
                "13/13/2024",
                "1/1/24",
                "13/10/2024T09:15",
                "3 Okt 2024",
                "31 Apr 2024",
                "3 ctN 2024",
                "20241018",
                "/",
                "1/",
                "1",
                "12",
                "2024",
                "0.375",
                "456",
                "456789",
                "45567.375.1",
                "45567 soon"
            })
    void refusesWhatIsNoDateTime(String text) {
        assertEquals(Reading.UNREADABLE, parser.read(text));
    }

    @Test
    void tellsInWhichOrderASlashedDateIsPossible() {
        assertEquals(Reading.DAY_FIRST, parser.read("13/01/2025 09:00"));
        assertEquals(Reading.MONTH_FIRST, parser.read("01/13/2025 09:00"));
        assertEquals(
                LocalDateTime.of(2025, 1, 13, 9, 0).toEpochSecond(ZoneOffset.UTC),
                parser.seconds());
        assertEquals(Reading.EITHER, parser.read("04/05/2025 09:00"));
        assertEquals(
                LocalDateTime.of(2025, 5, 4, 9, 0).toEpochSecond(ZoneOffset.UTC), parser.seconds());
        assertEquals(
                LocalDateTime.of(2025, 4, 5, 9, 0).toEpochSecond(ZoneOffset.UTC),
                StartParser.swapped(parser.seconds()));
        assertEquals(Reading.PLAIN, parser.read("05/05/2025 09:00"));
    }

    @Test
    void aTimeThatTheSpringChangeSkipsIsTold() {
        assertEquals(Reading.SKIPPED, parser.read("2025-03-30T01:00:00"));
        assertEquals(Reading.SKIPPED, parser.read("30 Mar 2025 01:59"));
        assertEquals(Reading.DAY_FIRST, parser.read("30/03/2025 01:59"));
        assertTrue(parser.skipped(parser.seconds()), "but its order counts all the same");
        assertEquals(Reading.PLAIN, parser.read("2025-03-30T00:59:59"));
        assertEquals(Reading.PLAIN, parser.read("2025-03-30T02:00:00"));
        assertEquals(Reading.PLAIN, parser.read("2025-03-30T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45567", "45567.375", "45567,375", " 45567\u00A0"})
    void aSpreadsheetsDayNumberIsKnown(String text) {
        assertEquals(Reading.DAY_NUMBER, parser.read(text));
    }

    @Test
    void ofATimeThatTheAutumnChangeRepeatsOnlyAnOffsetMeansTheLaterInstant() {
        assertEquals(Reading.PLAIN, parser.read("2025-10-26T01:30:00"));
        long local = parser.seconds();
        assertFalse(parser.laterOfTwo());
        assertEquals(Reading.PLAIN, parser.read("2025-10-26T01:30:00+01:00"));
        assertEquals(local, parser.seconds());
        assertFalse(parser.laterOfTwo());
        assertEquals(Reading.PLAIN, parser.read("2025-10-26T01:30:00Z"));
        assertEquals(local, parser.seconds());
        assertTrue(parser.laterOfTwo());
        assertEquals(Reading.PLAIN, parser.read("2025-10-26T02:00:00Z"));
        assertFalse(parser.laterOfTwo(), "02:00 is not repeated");
        assertEquals(Reading.PLAIN, parser.read("2025-10-26T00:59:59Z"));
        assertFalse(parser.laterOfTwo());
    }

    @Test
    void everyDayOfManyYearsIsCountedAsTheJdkDoes() {
        for (var day = java.time.LocalDate.of(1896, 1, 1);
                day.getYear() < 2105;
                day = day.plusDays(1)) {
            parser.read(day.toString());
            assertEquals(day.toEpochDay() * 86_400, parser.seconds(), day::toString);
        }
    }
}
