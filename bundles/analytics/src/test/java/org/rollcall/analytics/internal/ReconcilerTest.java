package org.rollcall.analytics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.analytics.internal.Rows.row;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.analytics.Reconciliation.Difference;
import org.rollcall.api.analytics.Reconciliation.Figure;
import org.rollcall.api.analytics.Reconciliation.Rule;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Reconciling, with cleaners that do just what a test needs. */
class ReconcilerTest {
    private static final RuleSet STANDARD = BuiltInRuleSets.STANDARD;
    private static final RuleSet ORIGINAL = BuiltInRuleSets.ORIGINAL;

    private final ReconcilerComponent reconciler = new ReconcilerComponent();

    @Test
    void aRuleThatAloneChangesAFigureIsNamed() throws Exception {
        var result =
                reconcile(rules -> module(odd(rules) ? Mark.ABSENT : Mark.UNKNOWN, Mark.PRESENT));
        assertEquals(
                new Difference(
                        "1",
                        "First Last",
                        Figure.ATTENDANCE,
                        "100.00 % (1 of 1)",
                        "50.00 % (1 of 2)",
                        List.of(Rule.ODD_TRUTH_VALUES)),
                only(result, Figure.ATTENDANCE));
    }

    @Test
    void severalRulesThatEachChangeAFigureAreAllNamed() throws Exception {
        var result =
                reconcile(
                        rules ->
                                module(
                                        odd(rules) ? Mark.ABSENT : Mark.PRESENT,
                                        duplicates(rules) ? Mark.ABSENT : Mark.PRESENT));
        assertEquals(
                List.of(Rule.DUPLICATES, Rule.ODD_TRUTH_VALUES),
                only(result, Figure.ATTENDANCE).causes());
    }

    @Test
    void rulesThatOnlyTogetherChangeAFigureAreNamed() throws Exception {
        var result =
                reconcile(
                        rules ->
                                module(
                                        odd(rules) && duplicates(rules)
                                                ? Mark.ABSENT
                                                : Mark.PRESENT));
        assertEquals(
                List.of(Rule.DUPLICATES, Rule.ODD_TRUTH_VALUES),
                only(result, Figure.ATTENDANCE).causes());
    }

    @Test
    void whereNoRuleCanBeToldApartAllThatDifferAreNamed() throws Exception {
        // Two of three suffice, so that neither one change nor one return tells anything.
        var result =
                reconcile(
                        rules -> {
                            long changed =
                                    List.of(odd(rules), duplicates(rules), certificates(rules))
                                            .stream()
                                            .filter(on -> on)
                                            .count();
                            return module(changed >= 2 ? Mark.ABSENT : Mark.PRESENT);
                        });
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Rule.KINDS, Rule.OTHER)),
                EnumSet.copyOf(only(result, Figure.ATTENDANCE).causes()));
    }

    @Test
    void aStudentOfOneSideOnlyHasNoRowsOnTheOther() throws Exception {
        var result =
                reconcile(
                        rules ->
                                odd(rules)
                                        ? Rows.tableOf(
                                                "101",
                                                row(
                                                        "1",
                                                        "2025-01-06T09:00",
                                                        Kind.TEACHING,
                                                        Mark.PRESENT),
                                                row(
                                                        "2",
                                                        "2025-01-06T09:00",
                                                        Kind.TEACHING,
                                                        Mark.PRESENT))
                                        : module(Mark.PRESENT));
        assertEquals(1, result.rowsKeptOne());
        assertEquals(2, result.rowsKeptOther());
        assertEquals(
                Set.of(
                        Figure.ATTENDANCE,
                        Figure.SELF_CERTIFICATE,
                        Figure.RECENT_ACTIVITY,
                        Figure.TREND),
                EnumSet.copyOf(result.differences().stream().map(Difference::figure).toList()));
        for (Difference difference : result.differences()) {
            assertEquals("2", difference.studentId());
            assertEquals("no rows", difference.one());
            assertEquals(List.of(Rule.ODD_TRUTH_VALUES), difference.causes());
        }
        assertEquals(12, result.compared(), "two students, six figures in a year without days");
    }

    @Test
    void anotherSettingOfTheRuleSetsIsTold() throws Exception {
        var one = STANDARD.toBuilder().name("one a day").placementsPerDay(1).build();
        var table =
                Rows.tableOf(
                        "301",
                        row("1", "2025-01-06T09:00", Kind.PLACEMENT, Mark.SELF_CERTIFIED),
                        row("1", "2025-01-06T14:00", Kind.PLACEMENT, Mark.SELF_CERTIFIED));
        var result =
                reconciler.reconcile(
                        rules -> table, one, STANDARD, Optional.empty(), Progress.none());
        assertEquals(
                List.of(
                        new Difference(
                                "1",
                                "First Last",
                                Figure.SELF_CERTIFIED,
                                "1 (06/01/2025)",
                                "2 (06/01/2025, 06/01/2025)",
                                List.of(Rule.OTHER))),
                result.differences());
    }

    @Test
    void eachVariantIsCleanedOnceAndOnlyWhereRowsCanDiffer() throws Exception {
        var cleaned = new ArrayList<RuleSet>();
        reconcile(
                rules -> {
                    cleaned.add(rules);
                    return module(odd(rules) && duplicates(rules) ? Mark.ABSENT : Mark.PRESENT);
                });
        assertEquals(cleaned.size(), Set.copyOf(cleaned).size());
        // The two; each of three rules of cleaning changed; each taken back.
        assertEquals(8, cleaned.size());
        assertEquals(List.of(STANDARD, ORIGINAL), cleaned.subList(0, 2));
    }

    @Test
    void rowsOfNoMoreThanFourRuleSetsAreHeld() throws Exception {
        var held = new ArrayList<WeakReference<AttendanceTable>>();
        reconcile(
                rules -> {
                    System.gc();
                    long alive = held.stream().filter(table -> table.get() != null).count();
                    assertTrue(alive <= 4, alive + " tables are held");
                    var table =
                            module(odd(rules) && duplicates(rules) ? Mark.ABSENT : Mark.PRESENT);
                    held.add(new WeakReference<>(table));
                    return table;
                });
        assertEquals(8, held.size());
    }

    @Test
    void equalRuleSetsDoNotDifferWhateverTheirNames() throws Exception {
        var result =
                reconciler.reconcile(
                        rules -> module(Mark.PRESENT),
                        STANDARD,
                        STANDARD,
                        Optional.empty(),
                        Progress.none());
        assertEquals(List.of(), result.differences());
        assertEquals(6, result.compared());
    }

    @Test
    void aModuleWithoutRowsHasNothingToCompare() throws Exception {
        var result = reconcile(rules -> module());
        assertEquals(0, result.compared());
        assertEquals(List.of(), result.differences());
        assertEquals(Optional.empty(), result.ranges(), "no made-up date");
    }

    @Test
    void theRangeIsAllDaysThatEitherKeepsUnlessOneIsGiven() throws Exception {
        Reconciler.Rows<RuntimeException> rows =
                rules ->
                        odd(rules)
                                ? module(Mark.PRESENT, Mark.PRESENT, Mark.ABSENT)
                                : module(Mark.PRESENT, Mark.PRESENT);
        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 3))),
                reconcile(rows).ranges());
        var given = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2));
        var result =
                reconciler.reconcile(rows, STANDARD, ORIGINAL, Optional.of(given), Progress.none());
        assertEquals(Optional.of(given), result.ranges());
        assertTrue(result.differences().stream().noneMatch(d -> d.figure() == Figure.ATTENDANCE));
    }

    @Test
    void itCanBeCancelledBeforeEachCleaning() {
        for (int allowed = 0; allowed < 8; allowed++) {
            int limit = allowed;
            var cleaned = new ArrayList<RuleSet>();
            var progress =
                    new Progress() {
                        @Override
                        public void report(double fraction, String message) {
                            assertTrue(fraction >= 0 && fraction <= 1);
                        }

                        @Override
                        public boolean cancelled() {
                            return cleaned.size() >= limit;
                        }
                    };
            Reconciler.Rows<RuntimeException> rows =
                    rules -> {
                        cleaned.add(rules);
                        return module(odd(rules) && duplicates(rules) ? Mark.ABSENT : Mark.PRESENT);
                    };
            assertThrows(
                    CancellationException.class,
                    () ->
                            reconciler.reconcile(
                                    rows, STANDARD, ORIGINAL, Optional.empty(), progress));
            assertEquals(limit, cleaned.size());
        }
    }

    @Test
    void progressOnlyGrows() throws Exception {
        var fractions = new ArrayList<Double>();
        var progress =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        fractions.add(fraction);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        reconciler.reconcile(
                rules -> module(odd(rules) && duplicates(rules) ? Mark.ABSENT : Mark.PRESENT),
                STANDARD,
                ORIGINAL,
                Optional.empty(),
                progress);
        assertEquals(fractions.stream().sorted().toList(), fractions);
        assertEquals(15, fractions.size(), "two sets, six rules there and back, and the end");
        assertEquals(1.0, fractions.get(fractions.size() - 1));
    }

    @Test
    void rowsThatCantBeReadAreToldAsTheyAre() {
        var failure = new InputException("f.csv", "Gone.", "Import it again.", null);
        assertEquals(
                failure,
                assertThrows(
                        InputException.class,
                        () ->
                                reconcile(
                                        rules -> {
                                            throw failure;
                                        })));
    }

    private <E extends Exception> Reconciliation reconcile(Reconciler.Rows<E> rows) throws E {
        return reconciler.reconcile(rows, STANDARD, ORIGINAL, Optional.empty(), Progress.none());
    }

    private static Difference only(Reconciliation result, Figure figure) {
        var found = result.differences().stream().filter(d -> d.figure() == figure).toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    /** One student's teaching, one row a day of January 2025. */
    private static AttendanceTable module(Mark... marks) {
        var rows = new Rows.Row[marks.length];
        for (int i = 0; i < marks.length; i++) {
            rows[i] = row("1", "2025-01-0%dT09:00".formatted(i + 1), Kind.TEACHING, marks[i]);
        }
        return Rows.tableOf("101", rows);
    }

    private static boolean odd(RuleSet rules) {
        return rules.oddTruthValues() == ORIGINAL.oddTruthValues();
    }

    private static boolean duplicates(RuleSet rules) {
        return rules.duplicates() == ORIGINAL.duplicates();
    }

    private static boolean certificates(RuleSet rules) {
        return rules.selfCertificates() == ORIGINAL.selfCertificates();
    }
}
