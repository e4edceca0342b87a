package org.rollcall.views.internal.placements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.api.analytics.PlacementAbsenceResult;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.PlacementWeeks;
import org.rollcall.api.dataset.ModuleData;

/** Everything of a module's placements in range. */
record PlacementFigures(
        ModuleData data,
        PlacementResult days,
        PlacementWeeks weeks,
        PlacementAbsenceResult absences) {

    List<PlacementRow> rows() {
        Map<String, PlacementWeeks.Figure> byId = new HashMap<>();
        weeks.students().forEach(figure -> byId.put(figure.student().id(), figure));
        var rows = new ArrayList<PlacementRow>();
        for (PlacementResult.Figure figure : days.students()) {
            rows.add(
                    new PlacementRow(
                            days.basis(),
                            figure,
                            byId.get(figure.student().id()),
                            data.assignment(figure.student().id()),
                            figure.days() - weeks.medianDays()));
        }
        return rows;
    }

    /** Weeks in words, for a cell. */
    static String weekText(PlacementRow row) {
        return row.weekLabels().stream().collect(Collectors.joining("; "));
    }
}
