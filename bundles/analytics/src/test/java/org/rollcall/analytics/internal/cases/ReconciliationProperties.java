package org.rollcall.analytics.internal.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.analytics.internal.ReconcilerComponent;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Reconciliation.Difference;
import org.rollcall.api.analytics.Reconciliation.Figure;
import org.rollcall.api.analytics.Reconciliation.Rule;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.CleanerComponent;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/**
 * Over random exports and the real cleaner: what differs are the figures that {@link
 * AnalyticsComponent} gives otherwise, and the rules named are those that do it.
 */
class ReconciliationProperties {
    private static final DateRange RANGE =
            new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 10));
    private static final List<String> HEADER =
            List.of(
                    "studentId",
                    "firstName",
                    "surname",
                    "academicAdvisor",
                    "startDateTime",
                    "present",
                    "selfCertInfo",
                    "registerType",
                    "eventDescription");

    private final AnalyticsComponent analytics = new AnalyticsComponent();

    @Property(tries = 150)
    void differencesAndCausesAreThoseOfTheFiguresThemselves(
            @ForAll("exports") List<List<String>> rows) throws InputException {
        var raw = new CaseFile(HEADER, rows);
        var result =
                new ReconcilerComponent()
                        .reconcile(
                                rules -> clean(raw, rules),
                                BuiltInRuleSets.STANDARD,
                                BuiltInRuleSets.ORIGINAL,
                                Optional.of(RANGE),
                                Progress.none());
        var all = EnumSet.complementOf(EnumSet.of(Rule.KINDS, Rule.OTHER));
        LocalDateTime asOf =
                newest(clean(raw, BuiltInRuleSets.STANDARD), clean(raw, BuiltInRuleSets.ORIGINAL));
        Map<Rule, RuleSet> changed = new EnumMap<>(Rule.class);
        Map<Rule, RuleSet> reverted = new EnumMap<>(Rule.class);
        for (Rule rule : all) {
            var rest = EnumSet.copyOf(all);
            rest.remove(rule);
            changed.put(rule, mixed(EnumSet.of(rule)));
            reverted.put(rule, mixed(rest));
        }
        int expected = 0;
        for (String id : List.of("1", "2", "3")) {
            for (Figure figure : Figure.values()) {
                Object one = value(raw, BuiltInRuleSets.STANDARD, asOf, id, figure);
                Object other = value(raw, BuiltInRuleSets.ORIGINAL, asOf, id, figure);
                var found =
                        result.differences().stream()
                                .filter(d -> d.studentId().equals(id) && d.figure() == figure)
                                .toList();
                if (one.equals(other)) {
                    assertEquals(List.of(), found);
                    continue;
                }
                expected++;
                assertEquals(1, found.size(), id + " " + figure);
                Difference difference = found.get(0);
                assertFalse(difference.one().equals(difference.other()));
                Set<Rule> causes = EnumSet.noneOf(Rule.class);
                for (Rule rule : all) {
                    if (!value(raw, changed.get(rule), asOf, id, figure).equals(one)) {
                        causes.add(rule);
                    }
                }
                for (Rule rule : causes.isEmpty() ? all : Set.<Rule>of()) {
                    if (!value(raw, reverted.get(rule), asOf, id, figure).equals(other)) {
                        causes.add(rule);
                    }
                }
                assertEquals(List.copyOf(causes.isEmpty() ? all : causes), difference.causes());
            }
        }
        assertEquals(expected, result.differences().size());
        assertTrue(result.compared() >= expected);
    }

    private Object value(CaseFile raw, RuleSet rules, LocalDateTime asOf, String id, Figure figure)
            throws InputException {
        AttendanceTable table = clean(raw, rules);
        var query = new Query(RANGE, rules, 50);
        Optional<Integer> student = table.studentIndex(id);
        if (figure == Figure.PLACEMENT_ABSENCES) {
            return analytics.placementAbsences(table, query).absences().stream()
                    .filter(s -> s.student().id().equals(id))
                    .map(s -> s.start() + s.mark().text())
                    .toList();
        }
        if (figure == Figure.SELF_CERTIFIED) {
            return analytics.selfCertified(table, query).students().stream()
                    .filter(f -> f.student().id().equals(id))
                    .flatMap(f -> f.dates().stream())
                    .toList();
        }
        if (student.isEmpty()) {
            return "nobody";
        }
        int s = student.get();
        return switch (figure) {
            case ATTENDANCE -> analytics.attendance(table, query).students().get(s).attendance();
            case SELF_CERTIFICATE ->
                    analytics.attendance(table, query).students().get(s).selfCertificate();
            case PLACEMENT_DAYS -> analytics.placements(table, query).students().get(s).dates();
            case PLACEMENT_WEEKS -> analytics.placements(table, query).students().get(s).weeks();
            case RECENT_ACTIVITY ->
                    analytics.recentActivity(table, query, asOf, 30).students().get(s).checkIns();
            default -> {
                var points = analytics.trend(table, s, query, false).points();
                yield points.isEmpty() ? "none" : points.get(points.size() - 1).cumulative();
            }
        };
    }

    private static AttendanceTable clean(CaseFile raw, RuleSet rules) throws InputException {
        return new CleanerComponent()
                .attendance(raw, new SourceRef("f.csv", ""), "301", rules, Progress.none())
                .table();
    }

    private static LocalDateTime newest(AttendanceTable... tables) {
        var starts = new ArrayList<LocalDateTime>();
        starts.add(LocalDateTime.of(1970, 1, 1, 0, 0));
        for (AttendanceTable table : tables) {
            IntStream.range(0, table.rows()).mapToObj(table::startTime).forEach(starts::add);
        }
        return starts.stream().max(LocalDateTime::compareTo).orElseThrow();
    }

    /** The standard rule set with some rules as the original one has them. */
    private static RuleSet mixed(Set<Rule> changed) {
        RuleSet a = BuiltInRuleSets.STANDARD;
        RuleSet b = BuiltInRuleSets.ORIGINAL;
        return a.toBuilder()
                .duplicates(changed.contains(Rule.DUPLICATES) ? b.duplicates() : a.duplicates())
                .oddTruthValues(
                        changed.contains(Rule.ODD_TRUTH_VALUES)
                                ? b.oddTruthValues()
                                : a.oddTruthValues())
                .selfCertificates(
                        changed.contains(Rule.SELF_CERTIFICATES)
                                ? b.selfCertificates()
                                : a.selfCertificates())
                .trendRows(changed.contains(Rule.TREND_ROWS) ? b.trendRows() : a.trendRows())
                .recentActivity(
                        changed.contains(Rule.RECENT_ACTIVITY)
                                ? b.recentActivity()
                                : a.recentActivity())
                .weeks(changed.contains(Rule.WEEKS) ? b.weeks() : a.weeks())
                .build();
    }

    @Provide
    Arbitrary<List<List<String>>> exports() {
        var id = Arbitraries.of("1", "2", "3");
        var start =
                Combinators.combine(
                                Arbitraries.integers().between(1, 12),
                                Arbitraries.of(9, 10),
                                Arbitraries.of(0, 6, 12))
                        .as("2025-01-%02dT%02d:%02d"::formatted);
        var present = Arbitraries.of("true", "true", "false", "", "maybe");
        var certificate = Arbitraries.of("", "", "true", "flu");
        var register = Arbitraries.of("20", "20", "50");
        var event =
                Arbitraries.of(
                        "Lecture", "med.plac Ward", "med.plac Ward", "med.plac self-study", "x");
        return Combinators.combine(id, start, present, certificate, register, event)
                .as((i, s, p, c, r, e) -> List.of(i, "A", "B", "C", s, p, c, r, e))
                .list()
                .ofMaxSize(30);
    }
}
