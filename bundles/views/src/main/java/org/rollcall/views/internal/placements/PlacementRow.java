package org.rollcall.views.internal.placements;

import java.util.List;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.PlacementWeeks;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.table.Student;

/**
 * A student's line in the table of placements.
 *
 * @param weeks days and absences by academic week
 * @param againstMedian days more than the cohort's median; negative for fewer
 */
record PlacementRow(
        Basis basis,
        PlacementResult.Figure figure,
        PlacementWeeks.Figure weeks,
        Assignment assignment,
        double againstMedian) {

    Student student() {
        return figure.student();
    }

    int absences() {
        return weeks.absences().stream().mapToInt(Integer::intValue).sum();
    }

    List<String> weekLabels() {
        return figure.weeks();
    }
}
