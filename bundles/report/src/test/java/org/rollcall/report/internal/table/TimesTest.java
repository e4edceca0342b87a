package org.rollcall.report.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void secondsAreWrittenEvenWhereTheyAreNought() {
        assertEquals("2025-01-06T09:00:00", Times.second(LocalDateTime.of(2025, 1, 6, 9, 0, 0)));
        assertEquals(
                "2025-12-31T23:59:58",
                Times.second(LocalDateTime.of(2025, 12, 31, 23, 59, 58, 999_999_999)));
    }

    @Test
    void minutesLeaveSecondsOut() {
        assertEquals("2025-01-06 09:05", Times.minute(LocalDateTime.of(2025, 1, 6, 9, 5, 59)));
    }
}
