package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rollcall.analytics.internal.Rows.Row;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/**
 * Every figure equals the same figure computed over row objects, straight from the rules' words.
 */
class FigureProperties extends RandomRows {
    private final AnalyticsComponent analytics = new AnalyticsComponent();

    @Property(tries = 400)
    void attendance(
            @ForAll("rows") Rows rows,
            @ForAll("ranges") DateRange range,
            @ForAll @IntRange(max = 100) int threshold) {
        var result =
                analytics.attendance(
                        rows.table("301"), query(BuiltInRuleSets.STANDARD, range, threshold));
        var expected = new ArrayList<String>();
        for (String student : rows.students()) {
            var teaching =
                    rows.of(student).stream()
                            .filter(in(range))
                            .filter(r -> r.kind() == Kind.TEACHING)
                            .collect(Collectors.groupingBy(Row::mark, Collectors.counting()));
            long present = teaching.getOrDefault(Mark.PRESENT, 0L);
            long absent = teaching.getOrDefault(Mark.ABSENT, 0L);
            long self = teaching.getOrDefault(Mark.SELF_CERTIFIED, 0L);
            long unknown = teaching.getOrDefault(Mark.UNKNOWN, 0L);
            boolean certificate =
                    rows.of(student).stream()
                            .filter(in(range))
                            .anyMatch(r -> r.kind() != Kind.SELF_STUDY && r.selfCertificate());
            long events = present + absent + self;
            boolean flagged = events > 0 && present * 100 <= threshold * events;
            expected.add(
                    student + present + absent + self + unknown + certificate + flagged + events);
        }
        assertEquals(
                expected,
                result.students().stream()
                        .map(
                                f ->
                                        f.student().id()
                                                + f.present()
                                                + f.absent()
                                                + f.selfCertified()
                                                + f.unknown()
                                                + f.selfCertificate()
                                                + f.atOrBelowThreshold()
                                                + f.events())
                        .toList());
    }

    @Property(tries = 400)
    void placementDays(@ForAll("rows") Rows rows, @ForAll("ranges") DateRange range) {
        var result =
                analytics.placements(rows.table("301"), query(BuiltInRuleSets.STANDARD, range, 50));
        Map<String, List<LocalDate>> expected = new TreeMap<>();
        for (String student : rows.students()) {
            expected.put(
                    student,
                    rows.of(student).stream()
                            .filter(in(range))
                            .filter(r -> r.kind() == Kind.PLACEMENT && r.mark() == Mark.PRESENT)
                            .map(r -> r.start().toLocalDate())
                            .distinct()
                            .sorted()
                            .toList());
        }
        Map<String, List<LocalDate>> got = new LinkedHashMap<>();
        result.students().forEach(f -> got.put(f.student().id(), f.dates()));
        assertEquals(expected, got);
        assertEquals(
                List.of(),
                analytics
                        .placements(rows.table("101"), query(BuiltInRuleSets.STANDARD, range, 50))
                        .students(),
                "year 1 has no placement days");
    }

    @Property(tries = 400)
    void placementWeeks(@ForAll("rows") Rows rows, @ForAll("ranges") DateRange range) {
        for (RuleSet rules : List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL)) {
            var figures = analytics.placements(rows.table("301"), query(rules, range, 50));
            for (var figure : figures.students()) {
                var expected = new ArrayList<String>();
                for (LocalDate date : figure.dates()) {
                    // The academic year 2024 starts on Sunday 25 August; weeks are counted off.
                    LocalDate week =
                            rules.equals(BuiltInRuleSets.STANDARD)
                                    ? LocalDate.of(2024, 8, 19)
                                    : LocalDate.of(2024, 8, 25);
                    while (week.plusDays(7).compareTo(date) <= 0) {
                        week = week.plusDays(7);
                    }
                    String label = label(week) + "-" + label(week.plusDays(6));
                    if (!expected.contains(label)) {
                        expected.add(label);
                    }
                }
                assertEquals(expected, figure.weeks());
            }
        }
    }

    private static String label(LocalDate date) {
        return "%02d/%02d/%04d"
                .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    @Property(tries = 400)
    void placementAbsences(@ForAll("rows") Rows rows, @ForAll("ranges") DateRange range) {
        var expected = new ArrayList<String>();
        for (String student : rows.students()) {
            rows.of(student).stream()
                    .filter(in(range))
                    .filter(r -> r.kind() == Kind.PLACEMENT)
                    .filter(r -> r.mark() == Mark.ABSENT || r.mark() == Mark.SELF_CERTIFIED)
                    .forEach(r -> expected.add(student + r.start() + r.mark()));
        }
        assertEquals(
                expected,
                analytics
                        .placementAbsences(
                                rows.table("101"), query(BuiltInRuleSets.STANDARD, range, 50))
                        .absences()
                        .stream()
                        .map(s -> s.student().id() + s.start() + s.mark())
                        .toList());
    }

    @Property(tries = 400)
    void recentActivity(
            @ForAll("rows") Rows rows,
            @ForAll("times") LocalDateTime asOf,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll boolean clinical) {
        for (RuleSet rules : List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL)) {
            boolean standard = rules.equals(BuiltInRuleSets.STANDARD);
            Predicate<Row> recent =
                    standard
                            ? r ->
                                    r.start()
                                                    .toLocalDate()
                                                    .isAfter(asOf.toLocalDate().minusDays(days))
                                            && !r.start().toLocalDate().isAfter(asOf.toLocalDate())
                                            && r.mark() == Mark.PRESENT
                            : r -> !r.start().isBefore(asOf.minusDays(days));
            var expected = new ArrayList<String>();
            for (String student : rows.students()) {
                Map<LocalDate, Long> byDay =
                        rows.of(student).stream()
                                .filter(r -> r.kind() == Kind.PLACEMENT)
                                .filter(recent)
                                .collect(
                                        Collectors.groupingBy(
                                                r -> r.start().toLocalDate(),
                                                Collectors.counting()));
                long count =
                        byDay.values().stream().mapToLong(n -> clinical ? Math.min(2, n) : n).sum();
                expected.add(student + " " + count);
            }
            var range = new DateRange(LocalDate.EPOCH, LocalDate.EPOCH);
            assertEquals(
                    expected,
                    analytics
                            .recentActivity(
                                    rows.table(clinical ? "201" : "101"),
                                    query(rules, range, 50),
                                    asOf,
                                    days)
                            .students()
                            .stream()
                            .map(f -> f.student().id() + " " + f.checkIns())
                            .toList());
        }
    }

    @Property(tries = 400)
    void selfCertified(@ForAll("rows") Rows rows, @ForAll("ranges") DateRange range) {
        var expected = new ArrayList<String>();
        for (String student : rows.students()) {
            var dates = new ArrayList<LocalDate>();
            Map<LocalDate, Integer> placements = new TreeMap<>();
            rows.of(student).stream()
                    .filter(in(range))
                    .filter(r -> r.mark() == Mark.SELF_CERTIFIED)
                    .filter(r -> r.kind() != Kind.SELF_STUDY)
                    .forEach(
                            r -> {
                                LocalDate date = r.start().toLocalDate();
                                if (r.kind() == Kind.TEACHING
                                        || placements.merge(date, 1, Integer::sum) <= 2) {
                                    dates.add(date);
                                }
                            });
            if (!dates.isEmpty()) {
                expected.add(student + dates.size() + dates);
            }
        }
        assertEquals(
                expected,
                analytics
                        .selfCertified(
                                rows.table("101"), query(BuiltInRuleSets.STANDARD, range, 50))
                        .students()
                        .stream()
                        .map(f -> f.student().id() + f.count() + f.dates())
                        .toList());
    }

    @Property(tries = 400)
    void trends(
            @ForAll("rows") Rows rows,
            @ForAll("ranges") DateRange range,
            @ForAll boolean withPlacements) {
        for (RuleSet rules : List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL)) {
            Predicate<Row> takes =
                    rules.equals(BuiltInRuleSets.ORIGINAL)
                            ? r -> true
                            : in(range)
                                    .and(
                                            r ->
                                                    r.kind() == Kind.TEACHING
                                                            || withPlacements
                                                                    && r.kind() == Kind.PLACEMENT);
            takes = takes.and(r -> r.mark() != Mark.UNKNOWN);
            Ratio module = share(rows.rows().stream().filter(takes).toList());
            var table = rows.table("301");
            var query = query(rules, range, 50);
            var all = analytics.trends(table, query, withPlacements);
            for (int i = 0; i < rows.students().size(); i++) {
                List<Row> own = rows.of(rows.students().get(i)).stream().filter(takes).toList();
                Map<LocalDateTime, Ratio> points = new LinkedHashMap<>();
                for (int n = 1; n <= own.size(); n++) {
                    points.put(own.get(n - 1).start(), share(own.subList(0, n)));
                }
                var trend = all.get(i);
                Map<LocalDateTime, Ratio> got = new LinkedHashMap<>();
                trend.points().forEach(p -> got.put(p.start(), p.cumulative()));
                assertEquals(points, got);
                assertEquals(points.size(), trend.points().size());
                assertEquals(module, trend.module());
                assertEquals(
                        own.stream().filter(r -> r.mark() != Mark.PRESENT).count(),
                        trend.absences().size());
                var one = analytics.trend(table, i, query, withPlacements);
                assertEquals(trend.points(), one.points());
                assertEquals(trend.absences(), one.absences());
            }
        }
    }
}
