package org.rollcall.charts.internal.plot;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;

/** Trends to try plots on. */
final class Trends {
    static final Student STUDENT = new Student("007", "Ada", "Null", "Dr Byron");
    static final LocalDateTime MONDAY = LocalDateTime.parse("2025-11-10T09:00");

    private static final RuleSet RULES = RuleSet.builder("standard", "1.0").build();

    private Trends() {}

    static TrendResult trend(
            String module, List<TrendResult.Point> points, List<Session> absences) {
        var day = LocalDate.parse("2025-11-10");
        var query = new Query(new DateRange(day, day.plusDays(30)), RULES, 50);
        return new TrendResult(
                new Basis(module, null, query, Duration.ZERO),
                STUDENT,
                points,
                new Ratio(3, 4),
                absences);
    }

    static TrendResult.Point point(int day, long present, long countable) {
        return new TrendResult.Point(MONDAY.plusDays(day), new Ratio(present, countable));
    }

    static Session absence(int day, Mark mark, String event) {
        return new Session(STUDENT, event, MONDAY.plusDays(day), Kind.TEACHING, mark, 2 + day);
    }
}
