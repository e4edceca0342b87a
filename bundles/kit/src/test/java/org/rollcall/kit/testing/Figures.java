package org.rollcall.kit.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.MarkCounts;
import org.rollcall.api.table.Student;

/** Small figures for tests. */
public final class Figures {
    public static final DateRange RANGE =
            new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 6, 12));

    private Figures() {}

    public static Basis basis(String module) {
        return new Basis(
                module, Samples.PROVENANCE, new Query(RANGE, Samples.STANDARD, 50), Duration.ZERO);
    }

    /** Present of countable sessions; flagged at 50 %. */
    public static Figure figure(String id, String advisor, int present, int absent) {
        boolean flagged = present + absent > 0 && present <= absent;
        return new Figure(
                new Student(id, "First" + id, "Last" + id, advisor),
                MarkCounts.of(present, absent),
                false,
                flagged,
                absent,
                Optional.empty());
    }
}
