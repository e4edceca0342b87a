package org.rollcall.views.internal.table;

import javafx.scene.text.Font;

/** Lengths in units of the usual font. */
public final class Ems {
    /** The theme's size of plain text, in pixels at 100 %. */
    private static final double USUAL = 13;

    private static volatile double current = USUAL;

    private Ems() {}

    /** Pixels of one em as the window has it now. */
    public static double current() {
        return current;
    }

    /** Takes over the window's font. */
    public static void follow(Font font) {
        current = font.getSize();
    }
}
