package org.rollcall.charts.internal.draw;

import java.util.Locale;

/** What a colour is for. The style sheet gives each its colour, as {@code -chart-<name>}. */
public enum ColourRole {
    BACKGROUND,
    TEXT,
    MUTED,
    GRID,
    EMPTY,
    LIMIT,
    PRESENT,
    ABSENT,
    SELF_CERTIFIED,
    UNKNOWN,
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    RAMP_LOW,
    RAMP_MIDDLE,
    RAMP_HIGH;

    private static final int SERIES = 6;

    /** The colour of one of several series; they repeat, so dash and marker tell them apart too. */
    public static ColourRole series(int index) {
        return values()[SERIES_1.ordinal() + Math.floorMod(index, SERIES)];
    }

    /** Style class of the swatch that the style sheet colours. */
    public String style() {
        return "chart-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
