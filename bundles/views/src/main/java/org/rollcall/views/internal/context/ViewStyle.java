package org.rollcall.views.internal.context;

import org.rollcall.workbench.api.StyleSheet;

/** The style sheet that all attendance views have at their roots. */
public final class ViewStyle {
    private static final String SHEET =
            StyleSheet.of(ViewStyle.class, "/org/rollcall/views/internal/views.css");

    private ViewStyle() {}

    public static String sheet() {
        return SHEET;
    }
}
