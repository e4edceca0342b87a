package org.rollcall.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.MarkCounts;
import org.rollcall.api.table.Student;
import org.rollcall.kit.testing.Samples;

class ExplainTest {
    private final AttendanceResult result = result();

    @Test
    void aPercentageSaysHowItWasCounted() {
        assertEquals(
                """
                25.00 % = present 1 of 4 countable sessions × 100.
                Countable: present 1 + absent 2 + self-certified 1.
                Unmarked sessions (5) count in neither number.
                Module 301, teaching sessions from 01/09/2025 to 12/06/2026, rule set standard 1.0.""",
                Explain.attendance(result.students().get(1), result.basis()));
    }

    @Test
    void anIntervalSaysFromWhatItComes() {
        assertEquals("30–95", Explain.intervalText(new Ratio(3, 4)));
        assertTrue(
                Explain.interval(new Ratio(3, 4), result.basis())
                        .startsWith(
                                "Between 30.1 and 95.4 % in the long run, with 95 % confidence"
                                        + " (Wilson): 3 present of only 4 counted."));
        assertEquals("", Explain.intervalText(new Ratio(0, 0)));
    }

    private static AttendanceResult result() {
        var range = new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 6, 12));
        var basis =
                new Basis(
                        "301",
                        Samples.PROVENANCE,
                        new Query(range, Samples.STANDARD, 50),
                        Duration.ZERO);
        return new AttendanceResult(
                basis,
                List.of(
                        new Figure(
                                new Student("1", "Ada", "King", "Dr A"),
                                MarkCounts.of(3, 1),
                                false,
                                false,
                                0,
                                Optional.empty()),
                        new Figure(
                                new Student("2", "Bob", "Null", "Dr B"),
                                MarkCounts.of(1, 2, 1, 5),
                                false,
                                true,
                                3,
                                Optional.empty())),
                new Ratio(4, 8));
    }
}
