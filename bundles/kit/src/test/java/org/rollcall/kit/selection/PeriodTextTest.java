package org.rollcall.kit.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.api.table.DateRange;

class PeriodTextTest {
    private static final Period AUTUMN =
            new Period.Term("Autumn", MonthDay.of(8, 25), MonthDay.of(12, 31));

    @Test
    void aTermSaysItsYear() {
        assertEquals("Autumn 2024", text(AUTUMN, "2024-08-25", "2024-12-31"));
        assertEquals("Autumn 2024/25", text(AUTUMN, "2024-11-01", "2025-01-31"));
        assertEquals("Autumn", PeriodText.of(AUTUMN, Optional.empty()), "nothing is loaded");
    }

    @Test
    void aYearIsSaidOnce() {
        var dated =
                new Period.Dated("Term 2025", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 3, 28));
        assertEquals("Term 2025", text(dated, "2025-01-06", "2025-03-28"));
        var one = new Period.Dated("Term 1", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 3, 28));
        assertEquals("Term 1 2025", text(one, "2025-01-06", "2025-03-28"));
    }

    @Test
    void otherPeriodsSayTheirName() {
        assertEquals("All dates", text(new Period.All(), "2024-08-25", "2024-12-31"));
        assertEquals("Last 30 days", text(new Period.Last(30), "2024-08-25", "2024-09-23"));
    }

    private static String text(Period period, String from, String to) {
        var days = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return PeriodText.of(period, Optional.of(days));
    }
}
