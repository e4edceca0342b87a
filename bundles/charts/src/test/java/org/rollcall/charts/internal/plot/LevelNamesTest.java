package org.rollcall.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.ColourRole;

class LevelNamesTest {
    private final Area area = new Area(0, 0, 400, 200, new Window(0, 400), new Window(0, 100), 12);

    @Test
    void namesStandWhereTheCurveIsNot() {
        assertEquals(List.of("Threshold", "Module"), drawn(100, 10));
    }

    @Test
    void aNameThatWouldLieOnTheCurveIsLeftToTheLegend() {
        // Along the threshold at 50 %, which is 100 pixels from the top.
        assertEquals(List.of("Module"), drawn(400, 50));
    }

    @Test
    void aCurveThatCrossesTheNamesCounts() {
        assertEquals(List.of(), drawn(new long[] {0, 360, 370}, new double[] {10, 10, 100}));
    }

    /** A level curve up to a time, at a percentage. */
    private List<String> drawn(long to, double percent) {
        return drawn(new long[] {0, to}, new double[] {percent, percent});
    }

    private List<String> drawn(long[] at, double[] percents) {
        var pen = new WordsPen();
        var names =
                List.of(
                        new LevelNames.Name("Threshold", 50, ColourRole.LIMIT, false),
                        new LevelNames.Name("Module", 80, ColourRole.MUTED, true));
        LevelNames.draw(
                pen, new ChartColours(Map.of()), area, names, Reduction.of(at, percents, area));
        return pen.words;
    }
}
