package org.rollcall.imports.internal;

import org.rollcall.workbench.api.StyleSheet;

/** The style sheet of the import; tables and pages have the kit's. */
public final class Styles {
    /** Its address. */
    public static final String SHEET = StyleSheet.of(Styles.class, "imports.css");

    private Styles() {}
}
