package org.rollcall.views.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rollcall.kit.testing.Figures.basis;
import static org.rollcall.kit.testing.Figures.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.chart.Funnel;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.selection.Period;

class ComparisonTest {
    private final Comparison comparison =
            new Comparison(
                    half("A", List.of(figure("1", "x", 8, 2), figure("2", "x", 4, 6))),
                    half(
                            "B",
                            List.of(
                                    figure("3", "x", 9, 1),
                                    figure("4", "x", 0, 0),
                                    figure("5", "x", 6, 4),
                                    figure("6", "x", 7, 3))));

    @Test
    void figuresStandSideBySide() {
        Map<String, Comparison.Line> lines =
                comparison.lines().stream()
                        .collect(Collectors.toMap(Comparison.Line::figure, line -> line));
        check(lines.get("Students"), "2", "4");
        check(lines.get("Attendance, all together"), "60.00 % (12 of 20)", "73.33 % (22 of 30)");
        check(lines.get("Difference, B less A (points)"), "", "+13.33, before rounding");
        check(lines.get("Middle student"), "40.00 %", "70.00 %");
        check(lines.get("At or below threshold"), "1", "0");
        check(lines.get("Without sessions"), "0", "1");
    }

    @Test
    void theFunnelStandsAroundBothTogether() {
        Funnel funnel = comparison.funnel(new Names());
        assertEquals(new Ratio(34, 50), funnel.overall());
        assertEquals(
                List.of("1", "2", "3", "5", "6"),
                funnel.points().stream().map(Funnel.Point::key).toList());
    }

    @Test
    void aSideIsReadBackFromItsText() {
        Side side = new Side("301", "Group 3", new Period.Last(7));
        assertEquals(side, Side.parse(side.text()));
        assertEquals(Side.NONE, Side.parse(Side.NONE.text()));
        assertEquals(Side.NONE, Side.parse("nonsense"));
    }

    private static void check(Comparison.Line line, String one, String other) {
        assertEquals(one, line.one());
        assertEquals(other, line.other());
    }

    private static Comparison.Half half(String label, List<Figure> figures) {
        return new Comparison.Half(
                label, new AttendanceResult(basis("101"), figures, new Ratio(0, 0)), figures);
    }
}
