package org.rollcall.charts.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ChartColoursTest {
    private final ChartColours colours =
            new ChartColours(
                    Map.of(
                            ColourRole.RAMP_LOW, Color.web("#e6f1fa"),
                            ColourRole.RAMP_MIDDLE, Color.web("#5aa3d6"),
                            ColourRole.RAMP_HIGH, Color.web("#08306b")));

    @Test
    void theRampGoesFromPaleToStrong() {
        assertEquals(Color.web("#e6f1fa"), colours.ramp(-3));
        assertEquals(Color.web("#5aa3d6"), colours.ramp(0.5));
        assertEquals(Color.web("#08306b"), colours.ramp(7));
    }

    /** WCAG 2 asks for 4.5 to 1. */
    @Test
    void textOnEveryColourCanBeRead() {
        for (double share = 0; share <= 1; share += 0.01) {
            Color ground = colours.ramp(share);
            double light = ChartColours.luminance(ground);
            double text = ChartColours.luminance(ChartColours.textOn(ground));
            double contrast = (Math.max(light, text) + 0.05) / (Math.min(light, text) + 0.05);
            assertTrue(contrast >= 4.5, "contrast " + contrast + " on " + ground);
        }
    }
}
