package org.rollcall.kit.control;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.text.Font;

/** Lengths in units of the usual font, which the user makes larger or smaller. On the FX thread. */
public final class Ems {
    /** The theme's size of plain text, in pixels at 100 %. */
    private static final double USUAL = 13;

    private static final ReadOnlyDoubleWrapper CURRENT = new ReadOnlyDoubleWrapper(USUAL);
    private static final ReadOnlyObjectWrapper<Font> FONT =
            new ReadOnlyObjectWrapper<>(Font.font(USUAL));

    private Ems() {}

    /** Pixels of one em as the window has it now. */
    public static double current() {
        return CURRENT.get();
    }

    public static ReadOnlyDoubleProperty currentProperty() {
        return CURRENT.getReadOnlyProperty();
    }

    /** Plain text's, changed after the size is. */
    public static ReadOnlyObjectProperty<Font> fontProperty() {
        return FONT.getReadOnlyProperty();
    }

    /** Takes over the window's font, as plain text on a page has it. */
    public static void follow(Font font) {
        CURRENT.set(font.getSize());
        FONT.set(font);
    }
}
