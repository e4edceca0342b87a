package org.rollcall.views.internal.context;

/** The style sheet that all attendance views have at their roots. */
public final class ViewStyle {
    private ViewStyle() {}

    public static String sheet() {
        return ViewStyle.class
                .getResource("/org/rollcall/views/internal/views.css")
                .toExternalForm();
    }
}
