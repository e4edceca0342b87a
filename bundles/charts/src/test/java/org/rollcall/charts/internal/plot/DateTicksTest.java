package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTicksTest {

    @Test
    void daysStayAtMidnightWhereTheClocksChange() {
        // 26 October 2025 has 25 hours in Europe/London; local times have no zone here.
        var ticks = ticks("2025-10-24T00:00", "2025-10-28T00:00", 5);

        assertEquals(
                List.of("Fri 24 Oct 2025", "Sat 25 Oct", "Sun 26 Oct", "Mon 27 Oct", "Tue 28 Oct"),
                labels(ticks));
    }

    @Test
    void weeksStartOnMondays() {
        var ticks = ticks("2025-09-03T10:30", "2025-10-20T09:00", 8);

        assertEquals(DateTicks.Step.WEEK, ticks.step());
        assertTrue(
                ticks.seconds().stream()
                        .allMatch(second -> local(second).getDayOfWeek() == DayOfWeek.MONDAY));
        assertEquals("2025-09-08T00:00", local(ticks.seconds().get(0)).toString());
    }

    @Test
    void theFirstTickAndTheFirstOfEachYearSayTheYear() {
        var ticks = ticks("2025-12-10T10:30", "2026-01-20T09:00", 6);

        assertEquals(
                List.of("15 Dec 2025", "22 Dec", "29 Dec", "5 Jan 2026", "12 Jan", "19 Jan"),
                labels(ticks));
    }

    @Test
    void monthsStartOnTheirFirstDay() {
        var ticks = ticks("2025-09-03T10:30", "2026-06-12T09:00", 10);

        assertEquals(DateTicks.Step.MONTH, ticks.step());
        assertTrue(ticks.seconds().stream().allMatch(second -> local(second).getDayOfMonth() == 1));
        assertEquals(9, ticks.seconds().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void neverMoreTicksThanFit(int most) {
        for (int hours = 1; hours < 20_000; hours = hours * 3 / 2 + 1) {
            var from = LocalDateTime.parse("2024-02-27T07:11");
            var ticks = DateTicks.of(second(from), second(from.plusHours(hours)), most);
            assertTrue(
                    ticks.step() == DateTicks.Step.YEAR || ticks.seconds().size() <= most + 1,
                    () -> ticks + " for " + most);
        }
    }

    private static DateTicks ticks(String from, String to, int most) {
        return DateTicks.of(
                second(LocalDateTime.parse(from)), second(LocalDateTime.parse(to)), most);
    }

    private static double second(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    private static LocalDateTime local(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }

    private static List<String> labels(DateTicks ticks) {
        return IntStream.range(0, ticks.seconds().size()).mapToObj(ticks::label).toList();
    }
}
