package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Reconciliation.Figure;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Student;
import org.rollcall.api.table.WrittenDates;

/**
 * Every figure of every student of a module as a text with all its parts: two texts are equal just
 * where the figures are.
 */
final class FigureTexts {
    /** The look-back of recent activity (attendance rules, section 6). */
    private static final int LOOK_BACK_DAYS = 30;

    private static final String NO_ROWS = "no rows";
    private static final String NONE = "0";

    /** Figures that list only those who have any: who is not there has none. */
    private static final Set<Figure> LISTS =
            EnumSet.of(Figure.PLACEMENT_ABSENCES, Figure.SELF_CERTIFIED);

    private final Set<Figure> figures;
    private final Map<String, Student> students = new TreeMap<>();
    private final Map<Figure, Map<String, String>> texts = new EnumMap<>(Figure.class);

    private FigureTexts(AttendanceTable table) {
        figures = EnumSet.allOf(Figure.class);
        if (!table.clinical()) {
            figures.remove(Figure.PLACEMENT_DAYS);
            figures.remove(Figure.PLACEMENT_WEEKS);
        }
        table.students().forEach(student -> students.put(student.id(), student));
    }

    static FigureTexts of(AttendanceTable table, Query query, LocalDateTime asOf) {
        var all = new FigureTexts(table);
        for (var f : AttendanceFigures.compute(table, query).students()) {
            all.put(Figure.ATTENDANCE, f.student(), share(f.attendance()));
            all.put(Figure.SELF_CERTIFICATE, f.student(), f.selfCertificate() ? "yes" : "no");
        }
        for (var f : PlacementFigures.compute(table, query).students()) {
            all.put(Figure.PLACEMENT_DAYS, f.student(), days(f.dates()));
            all.put(Figure.PLACEMENT_WEEKS, f.student(), counted(f.weeks()));
        }
        PlacementAbsences.compute(table, query).absences().stream()
                .collect(Collectors.groupingBy(Session::student))
                .forEach((s, own) -> all.put(Figure.PLACEMENT_ABSENCES, s, sessions(own)));
        for (var f : RecentActivity.compute(table, query, asOf, LOOK_BACK_DAYS).students()) {
            all.put(Figure.RECENT_ACTIVITY, f.student(), Integer.toString(f.checkIns()));
        }
        for (var f : SelfCertifiedEvents.compute(table, query).students()) {
            all.put(Figure.SELF_CERTIFIED, f.student(), days(f.dates()));
        }
        var trends = new Trends(table, query, false);
        for (int student = 0; student < table.students().size(); student++) {
            all.put(Figure.TREND, table.students().get(student), share(trends.total(student)));
        }
        return all;
    }

    private void put(Figure figure, Student student, String text) {
        texts.computeIfAbsent(figure, f -> new TreeMap<>()).put(student.id(), text);
    }

    /** The figures that a module of this year has. */
    Set<Figure> figures() {
        return figures;
    }

    /** By id. */
    Map<String, Student> students() {
        return students;
    }

    String text(String studentId, Figure figure) {
        String text = texts.getOrDefault(figure, Map.of()).get(studentId);
        if (text != null) {
            return text;
        }
        return LISTS.contains(figure) ? NONE : NO_ROWS;
    }

    private static String share(Ratio ratio) {
        if (ratio.denominator() == 0) {
            return Ratio.NO_SESSIONS;
        }
        return "%s %% (%d of %d)".formatted(ratio.text(2), ratio.numerator(), ratio.denominator());
    }

    private static String days(List<LocalDate> dates) {
        return counted(dates.stream().map(WrittenDates.DAY::format).toList());
    }

    private static String sessions(List<Session> sessions) {
        return counted(
                sessions.stream()
                        .map(s -> WrittenDates.MINUTE.format(s.start()) + " " + s.mark().text())
                        .toList());
    }

    private static String counted(List<String> parts) {
        return parts.isEmpty() ? NONE : "%d (%s)".formatted(parts.size(), String.join(", ", parts));
    }
}
