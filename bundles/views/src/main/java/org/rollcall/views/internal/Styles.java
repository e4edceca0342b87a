package org.rollcall.views.internal;

import org.rollcall.workbench.api.StyleSheet;

/** The style sheet of what the views alone show; tables and pages have the kit's. */
public final class Styles {
    /** Its address. */
    public static final String SHEET = StyleSheet.of(Styles.class, "views.css");

    private Styles() {}
}
