package org.rollcall.analytics.internal.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.analytics.internal.reconcile.Sheet.Key;
import org.rollcall.analytics.internal.reconcile.Sheet.Value;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.analytics.Reconciliation.Difference;
import org.rollcall.api.analytics.Reconciliation.Figure;
import org.rollcall.api.analytics.Reconciliation.Rule;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Student;

/**
 * Finds the causes of differences by experiment: the figures are computed again with one rule
 * changed at a time, and a rule that alone changes a figure is a cause of its difference.
 */
@Component
public final class ReconcilerComponent implements Reconciler {
    private final Analytics analytics;

    @Activate
    public ReconcilerComponent(@Reference Analytics analytics) {
        this.analytics = analytics;
    }

    @Override
    public <E extends Exception> Reconciliation reconcile(
            Rows<E> rows, RuleSet one, RuleSet other, Optional<DateRange> range, Progress progress)
            throws E {
        List<Rule> rules = RuleChange.differing(one, other);
        var steps = new Steps(progress, 2 + 2 * rules.size());
        AttendanceTable tableOne = rows.by(one);
        Sheet first = steps.done(Sheet.of(tableOne, one, range, analytics));
        AttendanceTable tableOther = rows.by(other);
        Sheet second = steps.done(Sheet.of(tableOther, other, range, analytics));
        var keys = differing(first, second);
        var forward = new EnumMap<Rule, Sheet>(Rule.class);
        for (Rule rule : rules) {
            forward.put(rule, steps.done(variant(rows, tableOne, one, other, rule, range)));
        }
        var backward = new EnumMap<Rule, Sheet>(Rule.class);
        if (keys.stream().anyMatch(key -> changing(forward, first, key).isEmpty())) {
            for (Rule rule : rules) {
                backward.put(rule, steps.done(variant(rows, tableOther, other, one, rule, range)));
            }
        }
        var students = new TreeMap<>(second.students());
        students.putAll(first.students());
        var differences = new ArrayList<Difference>();
        for (Key key : keys) {
            List<Rule> causes = changing(forward, first, key);
            if (causes.isEmpty()) {
                causes = changing(backward, second, key);
            }
            differences.add(
                    difference(
                            students.get(key.studentId()),
                            key.figure(),
                            first.value(key),
                            second.value(key),
                            causes.isEmpty() ? rules : causes));
        }
        return new Reconciliation(
                tableOne.module(),
                range.or(tableOne::dates)
                        .or(tableOther::dates)
                        .orElse(
                                new DateRange(
                                        java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH)),
                one,
                other,
                students.size() * Figure.values().length,
                first.rows(),
                second.rows(),
                differences);
    }

    /** The figures by a rule set with one rule of another. */
    private <E extends Exception> Sheet variant(
            Rows<E> rows,
            AttendanceTable table,
            RuleSet set,
            RuleSet from,
            Rule rule,
            Optional<DateRange> range)
            throws E {
        RuleSet changed = RuleChange.take(set, from, rule);
        return Sheet.of(
                RuleChange.cleans(rule) ? rows.by(changed) : table, changed, range, analytics);
    }

    /** Figures that are not the same, by student and figure. */
    private static List<Key> differing(Sheet one, Sheet other) {
        var students = new TreeMap<String, Student>(one.students());
        students.putAll(other.students());
        var keys = new ArrayList<Key>();
        for (String id : students.keySet()) {
            for (Figure figure : Figure.values()) {
                var key = new Key(id, figure);
                if (!one.value(key).full().equals(other.value(key).full())) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static List<Rule> changing(Map<Rule, Sheet> variants, Sheet base, Key key) {
        return variants.entrySet().stream()
                .filter(entry -> !entry.getValue().value(key).full().equals(base.value(key).full()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Difference difference(
            Student student, Figure figure, Value one, Value other, List<Rule> causes) {
        // Equal counts of different days: the days themselves tell.
        boolean hidden = one.text().equals(other.text());
        return new Difference(
                student.id(),
                student.name(),
                figure,
                hidden ? one.full() : one.text(),
                hidden ? other.full() : other.text(),
                causes);
    }

    /** Tells how far the work is, and stops it when it was cancelled. */
    private static final class Steps {
        private final Progress progress;
        private final int count;
        private int done;

        Steps(Progress progress, int count) {
            this.progress = progress;
            this.count = count;
        }

        Sheet done(Sheet sheet) {
            progress.checkCancelled();
            progress.report(Math.min(1, ++done / (double) count), "");
            return sheet;
        }
    }
}
