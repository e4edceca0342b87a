package org.rollcall.charts.internal.plot;

import java.util.List;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.charts.internal.draw.Pen;

/** What a chart shows: values and how to draw them, with nothing of the window. Immutable. */
public interface Plot {

    /** What a picture says above itself. */
    String title();

    /** What a screen reader says of the whole. */
    String summary();

    Scale x();

    Scale y();

    /** The least height of its area in which it can be read, in ems. */
    default double leastHeight() {
        return 7;
    }

    /** Draws what is in sight, clipped to the area by the caller. */
    void draw(Pen pen, ChartColours colours, Area area);

    DataPoints spots();

    List<LegendEntry> legend();

    DataTable table();
}
