package org.rollcall.kit.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.testing.Samples;

class PictureTextTest {
    @Test
    void anAcademicYearIsTwoCalendarYears() {
        assertEquals("2025/26", years("2025-08-25", "2026-08-24"));
        assertEquals("2024/25", years("2025-08-24", "2025-08-24"));
        assertEquals("2024/25 to 2025/26", years("2025-08-24", "2025-08-25"));
        assertEquals("1999/00", years("1999-09-01", "2000-01-01"));
    }

    private String years(String from, String to) {
        return PictureText.years(
                new DateRange(LocalDate.parse(from), LocalDate.parse(to)), Samples.STANDARD);
    }
}
