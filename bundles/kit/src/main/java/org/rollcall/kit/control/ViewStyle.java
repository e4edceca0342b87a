package org.rollcall.kit.control;

import org.rollcall.workbench.api.StyleSheet;

/** The style sheet of tables, pages and controls, which all views have at their roots. */
public final class ViewStyle {
    private static final String SHEET =
            StyleSheet.of(ViewStyle.class, "/org/rollcall/kit/internal/kit.css");

    private ViewStyle() {}

    public static String sheet() {
        return SHEET;
    }
}
