package org.rollcall.workbench.internal.memory;

import org.rollcall.workbench.api.ViewState;

/** Reads what views saved. */
public final class Saved {
    private Saved() {}

    /** A number; 0 where there is none, or something else was written by hand. */
    public static double number(ViewState state, String key) {
        try {
            return Double.parseDouble(state.get(key, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
