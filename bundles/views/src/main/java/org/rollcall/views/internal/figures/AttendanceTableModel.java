package org.rollcall.views.internal.figures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Query;

/** The attendance table without its controls: rows, filter and the line that sums them up. */
public final class AttendanceTableModel {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private final ObservableList<Figure> all = FXCollections.observableArrayList();
    private final FilteredList<Figure> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private AttendanceResult result;

    public AttendanceTableModel() {
        filter.addListener(
                (property, before, now) -> {
                    var wanted = new StudentFilter(now == null ? "" : now);
                    shown.setPredicate(figure -> wanted.test(figure.student()));
                    summary.set(summarise());
                });
    }

    /** Takes over a result; null where there is none. */
    public void show(AttendanceResult newResult) {
        result = newResult;
        all.setAll(newResult == null ? List.of() : newResult.students());
        summary.set(summarise());
        emptyText.set(newResult == null ? "" : "No student matches what you typed. Esc shows all.");
    }

    /** The figures that pass the filter, by id. */
    public ObservableList<Figure> shown() {
        return shown;
    }

    /** What the user types to find students; see {@link StudentFilter}. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** How many students are shown and flagged, and by what they were counted. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What to say in place of rows, where there are none. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public Optional<Figure> figure(String studentId) {
        return all.stream().filter(figure -> figure.student().id().equals(studentId)).findFirst();
    }

    /** What a student's percentage was made of, in lines. */
    public String explain(Figure figure) {
        Query query = result.basis().query();
        return """
                %s%s
                Present %d of %d countable sessions (absent %d, self-certified %d).
                %d unmarked sessions count in neither number.
                Teaching sessions from %s to %s, rule set %s %s."""
                .formatted(
                        PercentText.of(figure.attendance()),
                        figure.events() == 0 ? "" : " %",
                        figure.present(),
                        figure.events(),
                        figure.absent(),
                        figure.selfCertified(),
                        figure.unknown(),
                        date(query.range().from()),
                        date(query.range().to()),
                        query.rules().name(),
                        query.rules().version());
    }

    private String summarise() {
        if (result == null) {
            return "";
        }
        Query query = result.basis().query();
        long flagged = shown.stream().filter(Figure::atOrBelowThreshold).count();
        String percent = PercentText.of(result.module());
        return "%d of %d students shown, %d at or below %s %%  ·  module %s%s  ·  %s to %s  ·  rule set %s %s"
                .formatted(
                        shown.size(),
                        all.size(),
                        flagged,
                        PercentText.threshold(query.threshold()),
                        percent,
                        result.module().denominator() == 0 ? "" : " %",
                        date(query.range().from()),
                        date(query.range().to()),
                        query.rules().name(),
                        query.rules().version());
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }
}
