package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    private static final double EM = 13;

    /** Europe/London puts the clocks back on 26 October 2025 and forward on 29 March 2026. */
    @ParameterizedTest
    @CsvSource({"2025-10-24", "2026-03-27"})
    void aWeekendOfAChangeOfTheClocksIsAsLongAsAnyOther(String friday) {
        LocalDateTime start = LocalDateTime.parse(friday + "T00:00");
        var scale =
                TimeScale.of(
                        "", TimeScale.second(start), TimeScale.second(start.plusDays(4)), 0.02);
        var area = new Area(0, 0, 800, 100, scale.whole(), new Window(0, 1), EM);

        var positions =
                IntStream.range(0, 5)
                        .mapToDouble(day -> area.x(TimeScale.second(start.plusDays(day))))
                        .toArray();

        for (int day = 1; day < 4; day++) {
            assertEquals(positions[1] - positions[0], positions[day + 1] - positions[day], 1e-6);
        }
        assertTrue(
                scale.ticks(scale.whole(), 800, EM).stream()
                        .allMatch(tick -> (long) tick.at() % 86_400 == 0),
                "a tick is not at midnight");
    }

    /** 01:30 comes twice that night: both rows have one local time, and one place. */
    @Test
    void theHourThatComesTwiceHasOnePlaceInItsDay() {
        var scale =
                TimeScale.of(
                        "",
                        TimeScale.second(LocalDateTime.parse("2025-10-26T00:00")),
                        TimeScale.second(LocalDateTime.parse("2025-10-26T06:00")),
                        0);
        var sight =
                new Window(
                        TimeScale.second(LocalDateTime.parse("2025-10-26T00:00")),
                        TimeScale.second(LocalDateTime.parse("2025-10-26T06:00")));

        assertEquals(
                List.of(
                        "26 Oct 2025 00:00",
                        "26 Oct 01:00",
                        "26 Oct 02:00",
                        "26 Oct 03:00",
                        "26 Oct 04:00",
                        "26 Oct 05:00",
                        "26 Oct 06:00"),
                scale.ticks(sight, 1000, EM).stream().map(Scale.Tick::label).toList());
    }

    @Test
    void manyRowsShowTheFirstOnesInComfort() {
        var rows = rows(200);

        Window first = rows.first(320, 10);

        assertEquals(new Window(179.5, 199.5), first);
        assertEquals("row 0", rows.labels().get(rows.label(first.to() - 0.5)));
        assertEquals(rows(15).whole(), rows(15).first(320, 10));
    }

    @Test
    void labelsAreThinnedUntilTheyCanBeRead() {
        var rows = rows(200);

        assertEquals(
                List.of("row 0", "row 10", "row 20"),
                rows.ticks(rows.whole(), 300, 10).stream()
                        .map(Scale.Tick::label)
                        .limit(3)
                        .toList());
        assertEquals(20, rows.ticks(rows.first(320, 10), 320, 10).size());
    }

    @Test
    void percentagesStayWithinTheirBounds() {
        var percent = NumberScale.percent("", 4);

        assertEquals(
                List.of("0 %", "20 %", "40 %", "60 %", "80 %", "100 %"),
                percent.ticks(percent.whole(), 300, EM).stream().map(Scale.Tick::label).toList());
    }

    private static LabelScale rows(int count) {
        return new LabelScale(
                IntStream.range(0, count).mapToObj(i -> "row " + i).toList(), true, 1.6, true);
    }
}
