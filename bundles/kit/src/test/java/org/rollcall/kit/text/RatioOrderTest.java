package org.rollcall.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Ratio;

class RatioOrderTest {
    private static final Ratio NONE = new Ratio(0, 0);
    private static final Ratio ZERO = new Ratio(0, 7);
    private static final Ratio THIRD = new Ratio(1, 3);
    private static final Ratio MORE = new Ratio(334, 1001);

    @Test
    void noSessionsComeLastEitherWay() {
        assertEquals(List.of(ZERO, THIRD, MORE, NONE), sorted(true));
        assertEquals(List.of(MORE, THIRD, ZERO, NONE), sorted(false));
    }

    @Test
    void aTableThatTurnsTheOrderRoundStillHasThemLast() {
        var ratios = new ArrayList<>(List.of(NONE, THIRD, ZERO, MORE));
        ratios.sort(RatioOrder.forColumn(() -> false).reversed());
        assertEquals(List.of(MORE, THIRD, ZERO, NONE), ratios);
    }

    private static List<Ratio> sorted(boolean ascending) {
        var ratios = new ArrayList<>(List.of(NONE, THIRD, ZERO, MORE));
        ratios.sort(RatioOrder.of(ascending));
        return ratios;
    }
}
