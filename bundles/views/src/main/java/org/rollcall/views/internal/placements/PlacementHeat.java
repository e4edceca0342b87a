package org.rollcall.views.internal.placements;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.rollcall.api.analytics.PlacementWeeks;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.kit.selection.Names;
import org.rollcall.views.internal.Words;

/** Placement days by student and academic week, as a heat map; keys are student ids. */
final class PlacementHeat {
    private PlacementHeat() {}

    static HeatMap of(List<PlacementRow> rows, List<PlacementWeeks.Week> weeks, Names names) {
        var cells = new ArrayList<HeatMap.Cell>();
        int most = 1;
        for (int r = 0; r < rows.size(); r++) {
            PlacementWeeks.Figure figure = rows.get(r).weeks();
            for (int w = 0; w < weeks.size(); w++) {
                int days = figure.days().get(w);
                int absences = figure.absences().get(w);
                most = Math.max(most, days);
                if (days > 0 || absences > 0) {
                    cells.add(cell(r, w, rows.get(r), weeks.get(w), names));
                }
            }
        }
        return new HeatMap(
                Words.get("placements.heat"),
                rows.stream().map(row -> names.name(row.student())).toList(),
                weeks.stream()
                        .map(
                                week ->
                                        Words.get(
                                                "overview.week",
                                                week.from().getDayOfMonth(),
                                                Words.get("month." + week.from().getMonth())))
                        .toList(),
                cells,
                0,
                most,
                Words.get("placements.noDays"),
                Words.count("placements.days", most),
                Words.get("placements.heat.note"));
    }

    private static HeatMap.Cell cell(
            int r, int w, PlacementRow row, PlacementWeeks.Week week, Names names) {
        int days = row.weeks().days().get(w);
        int absences = row.weeks().absences().get(w);
        return new HeatMap.Cell(
                r,
                w,
                OptionalDouble.of(days),
                days + (absences > 0 ? "!" : ""),
                Words.get(
                        "placements.cell",
                        names.name(row.student()),
                        week.label(),
                        Words.count("placements.days", days),
                        Words.count("placements.absenceCount", absences)),
                row.student().id());
    }
}
