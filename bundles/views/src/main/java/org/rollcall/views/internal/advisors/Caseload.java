package org.rollcall.views.internal.advisors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.kit.text.RatioOrder;

/**
 * One advisor's students.
 *
 * @param advisor the name as exports have it
 * @param lines one for each student and module, worst first
 */
record Caseload(String advisor, List<Line> lines) {

    Caseload {
        lines = List.copyOf(lines);
    }

    /** A student in a module. */
    record Line(ModuleData data, Basis basis, AttendanceResult.Figure figure) {
        String key() {
            return figure.student().id() + " " + data.module();
        }
    }

    /** Students, each once however many modules have them. */
    int students() {
        var ids = new HashSet<String>();
        lines.forEach(line -> ids.add(line.figure().student().id()));
        return ids.size();
    }

    /** Students at or below the threshold in any module. */
    int atOrBelow() {
        var ids = new HashSet<String>();
        lines.stream()
                .filter(line -> line.figure().atOrBelowThreshold())
                .forEach(line -> ids.add(line.figure().student().id()));
        return ids.size();
    }

    Ratio attendance() {
        return lines.stream()
                .map(line -> line.figure().attendance())
                .reduce(new Ratio(0, 0), Ratio::plus);
    }

    /** Groups figures of modules by advisor, by name. */
    static List<Caseload> of(List<ModuleData> data, List<AttendanceResult> results) {
        var byAdvisor = new TreeMap<String, List<Line>>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < results.size(); i++) {
            AttendanceResult result = results.get(i);
            for (AttendanceResult.Figure figure : result.students()) {
                byAdvisor
                        .computeIfAbsent(
                                figure.student().academicAdvisor(), name -> new ArrayList<>())
                        .add(new Line(data.get(i), result.basis(), figure));
            }
        }
        var caseloads = new ArrayList<Caseload>();
        byAdvisor.forEach(
                (advisor, lines) -> {
                    lines.sort(
                            Comparator.comparing(
                                            (Line line) -> line.figure().attendance(),
                                            RatioOrder.of(true))
                                    .thenComparing(line -> line.figure().student().id()));
                    caseloads.add(new Caseload(advisor, lines));
                });
        return caseloads;
    }
}
