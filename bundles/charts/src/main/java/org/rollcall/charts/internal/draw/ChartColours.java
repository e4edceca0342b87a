package org.rollcall.charts.internal.draw;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** The colours of one drawing, by what they are for. */
public final class ChartColours {
    private final Map<ColourRole, Color> colours;

    /**
     * @param colours grey where one is missing
     */
    public ChartColours(Map<ColourRole, Color> colours) {
        this.colours = new EnumMap<>(ColourRole.class);
        this.colours.putAll(colours);
    }

    public Color of(ColourRole role) {
        return colours.getOrDefault(role, Color.GRAY);
    }

    /**
     * The colour of a value on the ramp of heat maps, from pale to strong.
     *
     * @param share 0 to 1; beyond, the nearest end
     */
    public Color ramp(double share) {
        double at = Math.max(0, Math.min(1, share));
        return at < 0.5
                ? of(ColourRole.RAMP_LOW).interpolate(of(ColourRole.RAMP_MIDDLE), at * 2)
                : of(ColourRole.RAMP_MIDDLE).interpolate(of(ColourRole.RAMP_HIGH), at * 2 - 1);
    }

    /** Black or white, whichever can be read better on a colour. */
    public static Color textOn(Color ground) {
        // Equal contrast to black and white by WCAG 2 lies at this luminance.
        return luminance(ground) > 0.179 ? Color.BLACK : Color.WHITE;
    }

    /** Relative luminance, 0 to 1 (WCAG 2.1). */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
