package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rollcall.analytics.internal.Rows.Row;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.MarkCounts;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Every insight equals the same computed over row objects, straight from the contract's words. */
class InsightProperties extends RandomRows {
    private final AnalyticsComponent analytics = new AnalyticsComponent();
    private final InsightsComponent insights = new InsightsComponent();

    /** What makes rows one register. */
    private record Event(LocalDateTime start, String description) {}

    @Property(tries = 400)
    void registers(@ForAll("rows") Rows rows, @ForAll("ranges") DateRange range) {
        var expected = new ArrayList<Register>();
        registersOf(rows, range, r -> r.kind() != Kind.SELF_STUDY)
                .forEach(
                        (event, own) ->
                                expected.add(
                                        new Register(
                                                event.description(),
                                                event.start(),
                                                own.get(0).kind(),
                                                MarkCounts.of(
                                                        Arrays.stream(Mark.values())
                                                                .mapToInt(mark -> count(own, mark))
                                                                .toArray()))));
        expected.sort(Comparator.comparing(Register::start).thenComparing(Register::event));
        assertEquals(expected, insights.registers(rows.table("101"), range));
    }

    @Property(tries = 400)
    void overview(@ForAll("rows") Rows rows, @ForAll("ranges") DateRange range) {
        for (RuleSet rules : List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL)) {
            var table = rows.table("301");
            var query = query(rules, range, 50);
            var overview = insights.overview(table, query);
            var figures = analytics.attendance(table, query);
            assertEquals(figures.students(), overview.attendance().students());
            assertEquals(figures.module(), overview.attendance().module());
            assertEquals(
                    Distribution.of(figures.students().stream().map(f -> f.attendance()).toList()),
                    overview.distribution());

            Optional<LocalDateTime> newest = newest(rows);
            var registers = registersOf(rows, range, r -> r.kind() == Kind.TEACHING);
            var empty =
                    registers.entrySet().stream()
                            .filter(e -> e.getValue().stream().allMatch(InsightProperties::unknown))
                            .map(e -> e.getKey().start())
                            .toList();
            long future = empty.stream().filter(s -> later(s, newest)).count();
            assertEquals(newest, overview.newest());
            assertEquals(registers.size(), overview.registers());
            assertEquals(future, overview.futureRegisters());
            assertEquals(empty.size() - future, overview.unmarkedRegisters());
            assertEquals(days(rows, range, rules, registers), days(overview.days()));
        }
    }

    private static List<String> days(
            Rows rows, DateRange range, RuleSet rules, Map<Event, List<Row>> registers) {
        var weeks = new AcademicWeeks(rules);
        var days = new ArrayList<String>();
        for (LocalDate d = range.from(); !d.isAfter(range.to()); d = d.plusDays(1)) {
            var day = new DateRange(d, d);
            var own = rows.rows().stream().filter(in(day)).filter(r -> r.kind() == Kind.TEACHING);
            var countable = own.filter(r -> !unknown(r)).toList();
            LocalDate date = d;
            long events =
                    registers.keySet().stream()
                            .filter(e -> e.start().toLocalDate().equals(date))
                            .count();
            if (events > 0) {
                days.add(
                        d
                                + weeks.label(d)
                                + weeks.start(d)
                                + " "
                                + share(countable)
                                + " "
                                + events);
            }
        }
        return days;
    }

    private static List<String> days(List<org.rollcall.api.analytics.Overview.Day> days) {
        return days.stream()
                .map(
                        d ->
                                d.date()
                                        + d.week()
                                        + d.weekStart()
                                        + " "
                                        + d.attendance()
                                        + " "
                                        + d.registers())
                .toList();
    }

    @Property(tries = 400)
    void history(@ForAll("rows") Rows rows, @ForAll("ranges") DateRange range) {
        var table = rows.table("301");
        var query = query(BuiltInRuleSets.STANDARD, range, 50);
        Optional<LocalDateTime> newest = newest(rows);
        for (int i = 0; i < rows.students().size(); i++) {
            List<Row> own = rows.of(rows.students().get(i));
            var history = insights.history(table, i, query);
            assertEquals(
                    own.stream()
                            .filter(in(range))
                            .map(r -> r.start() + r.description() + r.kind() + r.mark())
                            .toList(),
                    history.sessions().stream()
                            .map(s -> s.start() + s.event() + s.kind() + s.mark())
                            .toList());
            assertEquals(analytics.attendance(table, query).students().get(i), history.figure());
            var teaching = own.stream().filter(r -> r.kind() == Kind.TEACHING).toList();
            var countable = teaching.stream().filter(r -> !unknown(r)).toList();
            long future =
                    teaching.stream().filter(r -> unknown(r) && later(r.start(), newest)).count();
            assertEquals(count(countable, Mark.PRESENT), history.outlook().present());
            assertEquals(countable.size(), history.outlook().events());
            assertEquals(future, history.outlook().future());
        }
    }

    @Property(tries = 400)
    void rollingTrend(
            @ForAll("rows") Rows rows,
            @ForAll("ranges") DateRange range,
            @ForAll boolean withPlacements,
            @ForAll @IntRange(min = 1, max = 15) int days) {
        for (RuleSet rules : List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL)) {
            var table = rows.table("301");
            var query = query(rules, range, 50);
            for (int i = 0; i < rows.students().size(); i++) {
                List<Row> own =
                        taken(rows.of(rows.students().get(i)), rules, range, withPlacements);
                Map<LocalDateTime, Ratio> expected = new LinkedHashMap<>();
                for (Row at : own) {
                    LocalDate oldest = at.start().toLocalDate().minusDays(days - 1);
                    expected.put(
                            at.start(),
                            share(
                                    own.stream()
                                            .filter(r -> !r.start().isAfter(at.start()))
                                            .filter(r -> !r.start().toLocalDate().isBefore(oldest))
                                            .toList()));
                }
                var rolling = insights.rollingTrend(table, i, query, withPlacements, days);
                Map<LocalDateTime, Ratio> got = new LinkedHashMap<>();
                rolling.points().forEach(p -> got.put(p.start(), p.cumulative()));
                assertEquals(expected, got);
                var whole = analytics.trend(table, i, query, withPlacements);
                assertEquals(whole.module(), rolling.module());
                assertEquals(whole.absences(), rolling.absences());
                assertEquals(
                        whole.points(),
                        insights.rollingTrend(table, i, query, withPlacements, 99).points());
            }
        }
    }

    private static List<Row> taken(
            List<Row> rows, RuleSet rules, DateRange range, boolean withPlacements) {
        Predicate<Row> takes =
                r -> r.kind() == Kind.TEACHING || withPlacements && r.kind() == Kind.PLACEMENT;
        return rows.stream()
                .filter(r -> !unknown(r))
                .filter(rules.equals(BuiltInRuleSets.ORIGINAL) ? r -> true : in(range).and(takes))
                .toList();
    }

    @Property(tries = 400)
    void placementWeeks(
            @ForAll("rows") Rows rows,
            @ForAll("ranges") DateRange range,
            @ForAll @IntRange(min = 0, max = 300) int later) {
        // Moved about, so that some lie around the end of the academic year.
        var moved =
                new Rows(
                        rows.rows().stream()
                                .map(
                                        r ->
                                                new Row(
                                                        r.student(),
                                                        r.start().plusDays(later),
                                                        r.kind(),
                                                        r.mark(),
                                                        r.selfCertificate(),
                                                        r.event()))
                                .toList());
        var movedRange = new DateRange(range.from().plusDays(later), range.to().plusDays(later));
        for (RuleSet rules : List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL)) {
            placementWeeks(moved, movedRange, rules);
        }
    }

    private void placementWeeks(Rows rows, DateRange range, RuleSet rules) {
        var table = rows.table("301");
        var query = query(rules, range, 50);
        var result = insights.placementWeeks(table, query);
        var weeks = new AcademicWeeks(rules);
        var dates =
                rows.rows().stream()
                        .filter(in(range).and(r -> r.kind() == Kind.PLACEMENT))
                        .map(r -> r.start().toLocalDate())
                        .sorted()
                        .toList();
        var starts = new ArrayList<LocalDate>();
        if (!dates.isEmpty()) {
            LocalDate last = dates.get(dates.size() - 1);
            for (LocalDate d = dates.get(0); !d.isAfter(last); d = d.plusDays(1)) {
                if (!starts.contains(weeks.start(d))) {
                    starts.add(weeks.start(d));
                }
            }
        }
        assertEquals(starts, result.weeks().stream().map(w -> w.from()).toList());
        assertEquals(
                starts.stream().map(weeks::label).toList(),
                result.weeks().stream().map(w -> w.label()).toList());
        var placements = analytics.placements(table, query).students();
        var totals = new ArrayList<Integer>();
        assertEquals(placements.size(), result.students().size());
        for (int i = 0; i < placements.size(); i++) {
            var figure = result.students().get(i);
            var own =
                    rows.of(figure.student().id()).stream()
                            .filter(in(range).and(r -> r.kind() == Kind.PLACEMENT))
                            .toList();
            var expectedDays = new ArrayList<Integer>();
            var expectedAbsences = new ArrayList<Integer>();
            for (LocalDate start : starts) {
                Predicate<Row> inWeek = r -> weeks.start(r.start().toLocalDate()).equals(start);
                expectedDays.add(
                        (int)
                                own.stream()
                                        .filter(inWeek.and(r -> r.mark() == Mark.PRESENT))
                                        .map(r -> r.start().toLocalDate())
                                        .distinct()
                                        .count());
                var there = own.stream().filter(inWeek).toList();
                expectedAbsences.add(count(there, Mark.ABSENT) + count(there, Mark.SELF_CERTIFIED));
            }
            assertEquals(expectedDays, figure.days());
            assertEquals(expectedAbsences, figure.absences());
            assertEquals(placements.get(i).days(), figure.total());
            totals.add(figure.total());
        }
        if (totals.isEmpty()) {
            assertEquals(0, result.medianDays());
        } else {
            long atMost = totals.stream().filter(n -> n <= result.medianDays()).count();
            long atLeast = totals.stream().filter(n -> n >= result.medianDays()).count();
            assertTrue(atMost * 2 >= totals.size() && atLeast * 2 >= totals.size());
        }
        assertEquals(
                List.of(), insights.placementWeeks(rows.table("101"), query).students(), "year 1");
        assertEquals(List.of(), insights.placementWeeks(rows.table("101"), query).weeks());
    }

    private static Map<Event, List<Row>> registersOf(
            Rows rows, DateRange range, Predicate<Row> takes) {
        return rows.rows().stream()
                .filter(in(range).and(takes))
                .collect(Collectors.groupingBy(r -> new Event(r.start(), r.description())));
    }

    private static Optional<LocalDateTime> newest(Rows rows) {
        return rows.rows().stream()
                .filter(r -> r.kind() != Kind.SELF_STUDY && !unknown(r))
                .map(Row::start)
                .max(Comparator.naturalOrder());
    }

    private static boolean later(LocalDateTime start, Optional<LocalDateTime> newest) {
        return newest.isEmpty() || start.isAfter(newest.get());
    }

    private static boolean unknown(Row row) {
        return row.mark() == Mark.UNKNOWN;
    }

    private static int count(List<Row> rows, Mark mark) {
        return (int) rows.stream().filter(r -> r.mark() == mark).count();
    }
}
