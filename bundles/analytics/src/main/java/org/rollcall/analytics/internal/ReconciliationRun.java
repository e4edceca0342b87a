package org.rollcall.analytics.internal;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Reconciler.Rows;
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
 * One reconciliation. Every rule set it looks at is the first with some rules of the second, known
 * by those rules: none for the first itself, all that differ for the second. Recent activity looks
 * back from the newest event that either of the two keeps and that does not lie in the future.
 */
final class ReconciliationRun<E extends Exception> {
    private static final Set<Rule> NONE = Set.of();

    /** Mixtures of the two that are kept at a time. */
    private static final int MIXTURES = 2;

    private final Rows<E> rows;
    private final RuleChanges changes;
    private final Set<Rule> all;
    private final LocalDate today;
    private final Progress progress;

    /** The two, by rules taken that concern cleaning; cleaned again only when memory was short. */
    private final Map<Set<Rule>, SoftReference<AttendanceTable>> tables = new HashMap<>();

    /** The mixtures used last, likewise; each is needed once, or once more right afterwards. */
    private final Map<Set<Rule>, SoftReference<AttendanceTable>> mixtures =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Set<Rule>, SoftReference<AttendanceTable>> eldest) {
                    return size() > MIXTURES;
                }
            };

    private DateRange range;
    private LocalDateTime asOf;

    /**
     * @param today the day of reading
     */
    ReconciliationRun(Rows<E> rows, RuleChanges changes, LocalDate today, Progress progress) {
        this.rows = rows;
        this.changes = changes;
        this.all = changes.all();
        this.today = today;
        this.progress = progress;
    }

    /** A figure of one student that differs, and what is known of why. */
    private record Found(String id, Figure figure, String one, String other, Set<Rule> causes) {}

    Reconciliation reconcile(Optional<DateRange> wanted) throws E {
        progress.report(0, "Cleaning by %s".formatted(changes.one().name()));
        AttendanceTable one = table(NONE);
        progress.report(0.1, "Cleaning by %s".formatted(changes.other().name()));
        AttendanceTable other = table(all);
        Optional<DateRange> days = wanted.or(() -> dates(one, other));
        if (days.isEmpty()) {
            progress.report(1, "Compared " + one.module());
            return new Reconciliation(
                    one.module(), days, changes.one(), changes.other(), 0, 0, 0, List.of());
        }
        range = days.get();
        asOf = AttendanceTable.asOf(today, one, other);
        FigureTexts ones = figures(NONE);
        FigureTexts others = figures(all);
        Map<String, Student> students = new TreeMap<>(others.students());
        students.putAll(ones.students());
        List<Found> differences = compare(students.keySet(), ones, others);
        findCauses(differences);
        progress.report(1, "Compared " + one.module());
        return new Reconciliation(
                one.module(),
                days,
                changes.one(),
                changes.other(),
                students.size() * ones.figures().size(),
                one.rows(),
                other.rows(),
                differences.stream()
                        .map(found -> difference(found, students.get(found.id())))
                        .toList());
    }

    private static List<Found> compare(Set<String> ids, FigureTexts ones, FigureTexts others) {
        var differences = new ArrayList<Found>();
        for (String id : ids) {
            for (Figure figure : ones.figures()) {
                String one = ones.text(id, figure);
                String other = others.text(id, figure);
                if (!one.equals(other)) {
                    differences.add(new Found(id, figure, one, other, EnumSet.noneOf(Rule.class)));
                }
            }
        }
        return differences;
    }

    /** Changes each rule alone; where none alone does it, takes each alone back. */
    private void findCauses(List<Found> differences) throws E {
        if (differences.isEmpty()) {
            return;
        }
        Progress changing = progress.part(0.2, 0.6);
        int step = 0;
        for (Rule rule : all) {
            report(changing, step++, "Changing one rule: %s", rule);
            FigureTexts changed = figures(Set.of(rule));
            for (Found found : differences) {
                if (!changed.text(found.id(), found.figure()).equals(found.one())) {
                    found.causes().add(rule);
                }
            }
        }
        List<Found> together = differences.stream().filter(f -> f.causes().isEmpty()).toList();
        if (together.isEmpty()) {
            return;
        }
        Progress reverting = progress.part(0.6, 1);
        step = 0;
        for (Rule rule : all) {
            report(reverting, step++, "Taking one rule back: %s", rule);
            var rest = EnumSet.copyOf(all);
            rest.remove(rule);
            FigureTexts reverted = figures(rest);
            for (Found found : together) {
                if (!reverted.text(found.id(), found.figure()).equals(found.other())) {
                    found.causes().add(rule);
                }
            }
        }
        together.stream()
                .filter(found -> found.causes().isEmpty())
                .forEach(found -> found.causes().addAll(all));
    }

    private void report(Progress part, int step, String message, Rule rule) {
        part.report((double) step / all.size(), message.formatted(rule.text()));
    }

    private FigureTexts figures(Set<Rule> taken) throws E {
        AttendanceTable table = table(taken);
        progress.checkCancelled();
        RuleSet rules = changes.taking(taken);
        return FigureTexts.of(table, new Query(range, rules, rules.threshold()), asOf);
    }

    private AttendanceTable table(Set<Rule> taken) throws E {
        Set<Rule> cleaning = RuleChanges.ofCleaning(taken);
        boolean mixed = !cleaning.isEmpty() && !cleaning.equals(RuleChanges.ofCleaning(all));
        var kept = mixed ? mixtures : tables;
        var known = kept.get(cleaning);
        AttendanceTable table = known == null ? null : known.get();
        if (table == null) {
            progress.checkCancelled();
            table = rows.by(cleaner(cleaning));
            kept.put(cleaning, new SoftReference<>(table));
        }
        return table;
    }

    /** One of the two themselves where it cleans alike: its rows may be there already. */
    private RuleSet cleaner(Set<Rule> cleaning) {
        if (cleaning.isEmpty()) {
            return changes.one();
        }
        return cleaning.equals(RuleChanges.ofCleaning(all))
                ? changes.other()
                : changes.taking(cleaning);
    }

    /** The days of both; empty where neither keeps a row. */
    private static Optional<DateRange> dates(AttendanceTable one, AttendanceTable other) {
        return Stream.of(one.dates(), other.dates())
                .flatMap(Optional::stream)
                .reduce(
                        (a, b) ->
                                new DateRange(
                                        a.from().isBefore(b.from()) ? a.from() : b.from(),
                                        a.to().isAfter(b.to()) ? a.to() : b.to()));
    }

    private static Difference difference(Found found, Student student) {
        return new Difference(
                found.id(),
                student.name(),
                found.figure(),
                found.one(),
                found.other(),
                List.copyOf(found.causes()));
    }
}
