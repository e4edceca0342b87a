package org.rollcall.charts.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.charts.internal.plot.Window;

class LookTest {
    private static final Look AS_IT_COMES = new Look(false, Optional.empty());

    @Test
    void isReadAsItWasWritten() {
        var zoomed =
                new Look(
                        false,
                        Optional.of(new Look.Part(new Window(-1.5, 1e9), new Window(0, 0.25))));
        assertEquals(zoomed, Look.parse(zoomed.text()));
        var table = new Look(true, zoomed.part());
        assertEquals(table, Look.parse(table.text()));
        var whole = new Look(true, Optional.empty());
        assertEquals(whole, Look.parse(whole.text()));
        assertNull(AS_IT_COMES.text());
    }

    @Test
    void whatSomebodyElseWroteIsAsItComes() {
        for (String text :
                new String[] {"", "plot", "plot 1 2 3", "plot 1 2 3 x", "plot 2 1 0 1"}) {
            assertEquals(AS_IT_COMES, Look.parse(text), text);
        }
    }
}
