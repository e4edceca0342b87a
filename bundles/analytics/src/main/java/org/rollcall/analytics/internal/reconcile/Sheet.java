package org.rollcall.analytics.internal.reconcile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Reconciliation.Figure;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Student;

/**
 * Every figure of every student by one rule set, as texts that can be compared.
 *
 * @param rows kept rows in all dates
 * @param students by id
 * @param values by student and figure
 */
record Sheet(long rows, Map<String, Student> students, Map<Key, Value> values) {
    private static final int LOOK_BACK_DAYS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    record Key(String studentId, Figure figure) {}

    /**
     * @param text what is shown
     * @param full what is compared: the text may hide that dates differ though counts do not
     */
    record Value(String text, String full) {
        static final Value NONE = new Value("", "");

        static Value of(String text) {
            return new Value(text, text);
        }
    }

    Value value(Key key) {
        return values.getOrDefault(key, Value.NONE);
    }

    /**
     * @param range days that count; empty for all of the table
     */
    static Sheet of(
            AttendanceTable table, RuleSet rules, Optional<DateRange> range, Analytics analytics) {
        var students = new TreeMap<String, Student>();
        table.students().forEach(student -> students.put(student.id(), student));
        var values = new HashMap<Key, Value>();
        Optional<DateRange> days = range.or(table::dates);
        if (days.isPresent()) {
            var query = new Query(days.get(), rules, rules.threshold());
            attendance(values, table, query, analytics);
            placements(values, table, query, analytics);
            absences(values, table, query, analytics);
            analytics
                    .recentActivity(table, query, newest(table), LOOK_BACK_DAYS)
                    .students()
                    .forEach(
                            figure ->
                                    values.put(
                                            new Key(figure.student().id(), Figure.RECENT_ACTIVITY),
                                            Value.of(Integer.toString(figure.checkIns()))));
            analytics
                    .selfCertified(table, query)
                    .students()
                    .forEach(
                            figure ->
                                    values.put(
                                            new Key(figure.student().id(), Figure.SELF_CERTIFIED),
                                            counted(figure.dates())));
            for (TrendResult trend : analytics.trends(table, query, false)) {
                values.put(new Key(trend.student().id(), Figure.TREND), last(trend));
            }
        }
        return new Sheet(table.rows(), students, values);
    }

    private static void attendance(
            Map<Key, Value> values, AttendanceTable table, Query query, Analytics analytics) {
        for (var figure : analytics.attendance(table, query).students()) {
            String id = figure.student().id();
            values.put(new Key(id, Figure.ATTENDANCE), Value.of(share(figure.attendance())));
            values.put(
                    new Key(id, Figure.SELF_CERTIFICATE),
                    Value.of(figure.selfCertificate() ? "yes" : "no"));
        }
    }

    private static void placements(
            Map<Key, Value> values, AttendanceTable table, Query query, Analytics analytics) {
        for (PlacementResult.Figure figure : analytics.placements(table, query).students()) {
            String id = figure.student().id();
            values.put(new Key(id, Figure.PLACEMENT_DAYS), counted(figure.dates()));
            values.put(
                    new Key(id, Figure.PLACEMENT_WEEKS),
                    Value.of(String.join("; ", figure.weeks())));
        }
    }

    private static void absences(
            Map<Key, Value> values, AttendanceTable table, Query query, Analytics analytics) {
        Map<String, List<Session>> byStudent =
                analytics.placementAbsences(table, query).absences().stream()
                        .collect(Collectors.groupingBy(session -> session.student().id()));
        byStudent.forEach(
                (id, sessions) ->
                        values.put(
                                new Key(id, Figure.PLACEMENT_ABSENCES),
                                new Value(
                                        Integer.toString(sessions.size()),
                                        sessions.stream()
                                                .map(
                                                        session ->
                                                                session.start()
                                                                        + " "
                                                                        + session.event()
                                                                        + " "
                                                                        + session.mark())
                                                .collect(Collectors.joining("\n")))));
    }

    private static Value counted(List<LocalDate> dates) {
        String text = Integer.toString(dates.size());
        return new Value(text, dates.stream().map(DAY::format).collect(Collectors.joining("; ")));
    }

    private static Value last(TrendResult trend) {
        List<TrendResult.Point> points = trend.points();
        return points.isEmpty()
                ? Value.NONE
                : Value.of(share(points.get(points.size() - 1).cumulative()));
    }

    /** Such as {@code 75.00 % (33 of 44)}. */
    private static String share(Ratio ratio) {
        return ratio.denominator() == 0
                ? "no sessions"
                : "%.2f %% (%d of %d)"
                        .formatted(rounded(ratio), ratio.numerator(), ratio.denominator());
    }

    /** Half-up from the exact share. */
    private static double rounded(Ratio ratio) {
        return Math.floorDiv(
                        ratio.numerator() * 20_000 + ratio.denominator(), 2 * ratio.denominator())
                / 100.0;
    }

    private static LocalDateTime newest(AttendanceTable table) {
        long newest = Long.MIN_VALUE;
        for (int student = 0; student < table.students().size(); student++) {
            newest = Math.max(newest, table.start(table.endRow(student) - 1));
        }
        return LocalDateTime.ofEpochSecond(newest, 0, ZoneOffset.UTC);
    }
}
