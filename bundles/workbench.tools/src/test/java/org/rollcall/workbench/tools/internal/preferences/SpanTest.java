package org.rollcall.workbench.tools.internal.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.workbench.api.DateStyle;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "Autumn 25/08 31/12, Autumn 25/08 31/12",
        "Term 1  1/9 5/12, Term 1 01/09 05/12",
        "Autumn 08-25 12-31, Autumn 25/08 31/12",
        "Autumn 2025 15/09/2025 12/12/2025, Autumn 2025 15/09/2025 12/12/2025"
    })
    void isWrittenDayFirstHoweverItWasRead(String read, String written) {
        assertEquals(written, Span.parse(read).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Autumn",
                "Autumn 25/08",
                "Autumn 31/02 12/12",
                "Autumn 31/12/2025 5/6",
                "Autumn 31/02/2025 12/12/2025"
            })
    void whatIsNoNameWithTwoDaysIsNone(String text) {
        assertEquals(Optional.empty(), Span.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "25/8/2025, 2025-08-25",
        "2025-08-25, 2025-08-25",
        "25 aug 2025, 2025-08-25",
        "1 Sep 2025, 2025-09-01",
        "1 Sept 2025, 2025-09-01",
        "25/8, --08-25",
        "08-25, --08-25",
        "25 August, --08-25"
    })
    void aDayMayBeTypedInAnyFormThatTheWindowShows(String typed, String day) {
        assertEquals(Optional.of(day), Span.typed(typed).map(Object::toString));
    }

    @Test
    void whatTheWindowShowsCanBeTypedAgain() {
        for (DateStyle style : DateStyle.values()) {
            DateStyle.choose(style);
            for (int month = 1; month <= 12; month++) {
                var date = LocalDate.of(2025, month, 28);
                assertEquals(Optional.of(date), Span.typed(Span.shown(date)));
                var every = MonthDay.from(date);
                assertEquals(Optional.of(every), Span.typed(Span.shown(every)));
            }
        }
    }

    @AfterEach
    void dayFirst() {
        DateStyle.choose(DateStyle.DAY_FIRST);
    }

    @Test
    void aDayIsOfEveryYearOrOfOne() {
        assertEquals(Optional.of(MonthDay.of(8, 25)), Span.day("25/08"));
        assertEquals(Optional.of(LocalDate.of(2025, 8, 25)), Span.day("25/8/2025"));
    }
}
