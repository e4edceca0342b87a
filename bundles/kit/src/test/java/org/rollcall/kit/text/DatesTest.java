package org.rollcall.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.api.table.DateRange;
import org.rollcall.workbench.api.DateStyle;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);

    @AfterEach
    void dayFirst() {
        DateStyle.choose(DateStyle.DAY_FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 31/01/2025, Fri 31/01/2025 09:05, 2 (31/01/2025)",
        "yyyy-MM-dd, 2025-01-31, Fri 2025-01-31 09:05, 2 (2025-01-31)",
        "d MMM yyyy, 31 Jan 2025, Fri 31 Jan 2025 09:05, 2 (31 Jan 2025)",
        "nonsense, 31/01/2025, Fri 31/01/2025 09:05, 2 (31/01/2025)"
    })
    void datesAreShownAsTheSettingSays(String setting, String day, String moment, String figure) {
        DateStyle.choose(DateStyle.of(setting));
        assertEquals(day, Dates.day(DAY));
        assertEquals(moment, Dates.moment(LocalDateTime.of(2025, 1, 31, 9, 5)));
        assertEquals(day + " to " + day, Dates.range(new DateRange(DAY, DAY)));
        assertEquals(figure, Dates.within("2 (31/01/2025)"));
        assertEquals("12/345/2025 and 1/2", Dates.within("12/345/2025 and 1/2"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownCanBeTyped(DateStyle style) {
        DateStyle.choose(style);
        for (int month = 1; month <= 12; month++) {
            var date = LocalDate.of(2025, month, 9);
            assertEquals(Optional.of(date), DateText.parse(Dates.day(date)));
        }
    }

    @Test
    void whatNoCalendarHasStaysAsItIsWritten() {
        assertEquals("31/02/2025", Dates.within("31/02/2025"));
    }
}
