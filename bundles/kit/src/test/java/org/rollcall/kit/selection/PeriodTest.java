package org.rollcall.kit.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.testing.Samples;

class PeriodTest {
    private static final Period.Term AUTUMN =
            new Period.Term("Autumn", MonthDay.of(8, 25), MonthDay.of(12, 31));
    private static final Period.Term WINTER =
            new Period.Term("Winter term", MonthDay.of(11, 1), MonthDay.of(2, 28));

    @ParameterizedTest
    @CsvSource({
        "2025-09-15, 2026-06-09, 2025-08-25, 2025-12-31",
        "2025-09-15, 2025-10-01, 2025-08-25, 2025-12-31",
        "2024-09-15, 2025-08-24, 2024-08-25, 2024-12-31"
    })
    void aTermIsTheLastOneThatBegan(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        assertEquals(
                Optional.of(new DateRange(first, last)), AUTUMN.of(new DateRange(from, to), to));
    }

    @Test
    void aTermMayCrossTheNewYear() {
        var module = new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 20));
        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 2, 28))),
                WINTER.of(module, module.to()));
    }

    @Test
    void aPeriodIsReadBackFromItsText() {
        for (Period period :
                new Period[] {
                    new Period.All(),
                    new Period.Last(30),
                    AUTUMN,
                    WINTER,
                    new Period.Dated(
                            "Term 1", LocalDate.of(2025, 8, 25), LocalDate.of(2025, 12, 12)),
                    new Period.Custom(LocalDate.of(2026, 1, 2), LocalDate.of(2025, 1, 1))
                }) {
            assertEquals(period, Period.parse(period.text()));
        }
    }

    @Test
    void aRowInTheFutureMovesNoLookBack() {
        var module = new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2099, 1, 1));
        var newest = LocalDate.of(2026, 1, 20);

        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2026, 1, 14), newest)),
                new Period.Last(7).of(module, newest));
        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2025, 8, 25), LocalDate.of(2025, 12, 31))),
                AUTUMN.of(module, newest));
        assertEquals(Optional.of(module), new Period.All().of(module, newest));
    }

    @Test
    void lastDaysEndWithTheNewestEventThatIsNotInTheFutureOfTheDayOfReading() {
        var table = Samples.module("301", Samples.STANDARD).table();

        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2025, 8, 26), LocalDate.of(2025, 9, 1))),
                new Period.Last(7).of(table, LocalDate.of(2026, 6, 11)));
        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 12))),
                new Period.Last(7).of(table, LocalDate.of(2026, 6, 12)));
        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2025, 7, 26), LocalDate.of(2025, 8, 1))),
                new Period.Last(7).of(table, LocalDate.of(2025, 8, 1)),
                "where all lies in the future, with the day of reading");
    }

    @Test
    void datesTheWrongWayRoundAreNoPeriod() {
        var module = new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 20));
        assertEquals(
                Optional.empty(),
                new Period.Custom(LocalDate.of(2026, 1, 2), LocalDate.of(2025, 1, 1))
                        .of(module, module.to()));
    }
}
