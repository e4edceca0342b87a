package org.rollcall.views.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Student;
import org.rollcall.views.internal.Samples;

class AttendanceTableModelTest {
    private final AttendanceTableModel model = new AttendanceTableModel();

    @Test
    void summaryCountsWhatIsShown() {
        model.show(result());
        assertEquals(
                "2 of 2 students shown, 1 at or below 50 %  ·  module 50.00 %  ·  01/09/2025 to"
                        + " 12/06/2026  ·  rule set standard 1.0",
                model.summaryProperty().get());

        model.filterProperty().set("ada");

        assertEquals(List.of("1"), ids());
        assertTrue(
                model.summaryProperty()
                        .get()
                        .startsWith("1 of 2 students shown, 0 at or below 50 %"));
    }

    @Test
    void theFilterStaysWhenFiguresAreReplaced() {
        model.filterProperty().set("ada");
        model.show(result());
        model.show(result());
        assertEquals(List.of("1"), ids());
    }

    @Test
    void aPercentageExplainsItself() {
        model.show(result());
        assertEquals(
                """
                25.00 %
                Present 1 of 4 countable sessions (absent 2, self-certified 1).
                5 unmarked sessions count in neither number.
                Teaching sessions from 01/09/2025 to 12/06/2026, rule set standard 1.0.""",
                model.explain(model.figure("2").orElseThrow()));
    }

    private List<String> ids() {
        return model.shown().stream().map(figure -> figure.student().id()).toList();
    }

    private static AttendanceResult result() {
        var range = new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 6, 12));
        var basis =
                new Basis(
                        "301",
                        Samples.PROVENANCE,
                        new Query(range, Samples.STANDARD, 50),
                        Duration.ZERO);
        return new AttendanceResult(
                basis,
                List.of(
                        new Figure(
                                new Student("1", "Ada", "King", "Dr A"), 3, 1, 0, 0, false, false),
                        new Figure(
                                new Student("2", "Bob", "Null", "Dr B"), 1, 2, 1, 5, false, true)),
                new Ratio(4, 8));
    }
}
