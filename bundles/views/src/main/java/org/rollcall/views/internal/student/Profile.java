package org.rollcall.views.internal.student;

import java.util.List;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.analytics.StudentHistory;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.Student;

/**
 * One student across modules.
 *
 * @param student as the first part tells
 * @param parts one for each module that has the student, by code; at least one
 * @param rollingDays days that each point of the trends counts; 0 for all so far
 */
record Profile(Student student, List<Part> parts, int rollingDays) {

    Profile {
        parts = List.copyOf(parts);
    }

    /** What one module knows. */
    record Part(
            ModuleData data,
            StudentHistory history,
            TrendResult trend,
            PlacementResult.Figure placement,
            SelfCertifiedResult.Figure selfCertified) {}

    /** Attendance over all parts together. */
    Ratio together() {
        return parts.stream()
                .map(part -> part.history().figure().attendance())
                .reduce(new Ratio(0, 0), Ratio::plus);
    }

    /** The first that is not empty of what the modules say. */
    String first(java.util.function.Function<Part, String> text) {
        return parts.stream().map(text).filter(said -> !said.isBlank()).findFirst().orElse("");
    }
}
