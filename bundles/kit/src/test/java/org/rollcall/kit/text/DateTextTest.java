package org.rollcall.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/10/2024",
                "01/10/2024",
                "1.10.2024",
                "1-10-2024",
                "2024-10-01",
                "1 Oct 2024",
                " 1  october 2024 "
            })
    void aDateIsReadAsStaffWriteItDayFirst(String typed) {
        assertEquals(Optional.of(LocalDate.of(2024, 10, 1)), DateText.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 Sep 2024", "1 Sept 2024", "1 September 2024"})
    void septemberIsReadHoweverItIsShortened(String typed) {
        assertEquals(Optional.of(LocalDate.of(2024, 9, 1)), DateText.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2025", "29/02/2025", "0/1/2025", "1/13/2025", "next week", "1/1"})
    void whatIsNoDateIsNotMadeOne(String typed) {
        assertEquals(Optional.empty(), DateText.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2025, “31/02/2025” is no date: February 2025 has 28 days.",
        "'1/13/2025', '“1/13/2025” is no date: there is no month 13. Write day/month/year, such as"
                + " 01/10/2024.'",
        "'soon', '“soon” is no date. Write day/month/year, such as 01/10/2024, or 1 Oct 2024, or 2024-10-01.'"
    })
    void theWordsSayWhatIsWrong(String typed, String words) {
        assertEquals(words, DateText.problem(typed));
    }

    @Test
    void everyDayOfFourYearsIsReadBack() {
        for (LocalDate day = LocalDate.of(2023, 1, 1);
                day.getYear() < 2027;
                day = day.plusDays(1)) {
            assertEquals(Optional.of(day), DateText.parse(Dates.day(day)));
        }
    }
}
