package org.rollcall.views.internal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.api.analytics.AttendanceResult.Figure;

/** Rows of the attendance table as text to paste elsewhere. */
public final class StudentRows {
    /** Headers in the order of the fields; the percentage has no sign, so that it is a number. */
    static final List<String> HEADERS =
            List.of(
                    "Student ID",
                    "First name",
                    "Surname",
                    "Advisor",
                    "Sessions",
                    "Present",
                    "Absent",
                    "Self-certified",
                    "Unmarked",
                    "Attendance %",
                    "At or below threshold");

    private StudentRows() {}

    /** Tab-separated, with a line of headers, each line ended by a line feed. */
    public static String tabSeparated(List<Figure> figures) {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", HEADERS));
        figures.forEach(figure -> lines.add(line(figure)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String line(Figure figure) {
        return List.of(
                        figure.student().id(),
                        figure.student().firstName(),
                        figure.student().surname(),
                        figure.student().academicAdvisor(),
                        Integer.toString(figure.events()),
                        Integer.toString(figure.present()),
                        Integer.toString(figure.absent()),
                        Integer.toString(figure.selfCertified()),
                        Integer.toString(figure.unknown()),
                        PercentText.of(figure.attendance()),
                        figure.atOrBelowThreshold() ? "yes" : "")
                .stream()
                .map(SafeText::tabField)
                .collect(Collectors.joining("\t"));
    }
}
