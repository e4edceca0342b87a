package org.rollcall.views.internal.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Overview;
import org.rollcall.api.analytics.Ratio;

class WeekHeatTest {

    @Test
    void weeksWithoutRegistersAreAGap() {
        assertEquals(
                dates("2025-10-27", "2025-11-03", "2025-11-10", "2025-11-17"),
                WeekHeat.weeks(
                        List.of(
                                day("2025-10-28", "2025-10-27"),
                                day("2025-10-29", "2025-10-27"),
                                day("2025-11-19", "2025-11-17"))));
    }

    @Test
    void aWeekThatTheNextAcademicYearCutsShortIsOneWeek() {
        // Weeks laid from 25 August: that from 24 August 2025 has a single day.
        assertEquals(
                dates("2025-08-17", "2025-08-24", "2025-08-25", "2025-09-01"),
                WeekHeat.weeks(
                        List.of(
                                day("2025-08-18", "2025-08-17"),
                                day("2025-08-26", "2025-08-25"),
                                day("2025-09-02", "2025-09-01"))));
    }

    @Test
    void aRowOfAWrongYearIsOneColumnFurther() {
        assertEquals(
                dates("2025-10-27", "2098-12-22", "2098-12-29"),
                WeekHeat.weeks(
                        List.of(day("2025-10-28", "2025-10-27"), day("2099-01-01", "2098-12-29"))));
    }

    private static Overview.Day day(String date, String weekStart) {
        return new Overview.Day(
                LocalDate.parse(date), weekStart, LocalDate.parse(weekStart), new Ratio(1, 2), 1);
    }

    private static List<LocalDate> dates(String... texts) {
        return Stream.of(texts).map(LocalDate::parse).toList();
    }
}
