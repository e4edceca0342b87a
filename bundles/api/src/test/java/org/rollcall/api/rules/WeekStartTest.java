package org.rollcall.api.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.rules.RuleSet.Weeks;

/** Academic weeks (attendance rules, section 6). */
class WeekStartTest {

    @ParameterizedTest
    @CsvSource({
        "2024-08-19, 2024-08-19, 2024-08-16",
        "2024-08-25, 2024-08-19, 2024-08-25",
        "2024-12-29, 2024-12-23, 2024-12-29",
        "2025-01-01, 2024-12-30, 2024-12-29",
        "2025-08-24, 2025-08-18, 2025-08-24",
        "2025-08-25, 2025-08-25, 2025-08-25"
    })
    void aWeekStartsOnMondayOrIsCountedFromTheYearsFirstDay(
            LocalDate date, LocalDate monday, LocalDate counted) {
        assertEquals(monday, rules(Weeks.MONDAY).weekStart(date));
        assertEquals(counted, rules(Weeks.YEAR_START).weekStart(date));
    }

    @ParameterizedTest
    @CsvSource({"2024-08-24, 2023", "2024-08-25, 2024", "2024-12-31, 2024", "2025-01-01, 2024"})
    void anAcademicYearIsCalledByTheYearInWhichItBegins(LocalDate date, int year) {
        assertEquals(year, rules(Weeks.MONDAY).academicYear(date));
    }

    @Property
    void aDateLiesInTheWeekThatStartsForIt(@ForAll @IntRange(max = 40_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        for (Weeks weeks : Weeks.values()) {
            LocalDate start = rules(weeks).weekStart(date);
            assertEquals(true, !start.isAfter(date) && start.plusDays(7).isAfter(date));
            assertEquals(start, rules(weeks).weekStart(start));
        }
        assertEquals(DayOfWeek.MONDAY, rules(Weeks.MONDAY).weekStart(date).getDayOfWeek());
    }

    private static RuleSet rules(Weeks weeks) {
        return RuleSet.builder("test", "1").weeks(weeks).build();
    }
}
