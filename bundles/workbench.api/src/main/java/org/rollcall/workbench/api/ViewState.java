package org.rollcall.workbench.api;

import java.util.Map;

/**
 * What a view saves of itself, as texts, so that no object of a replaced bundle lives on.
 *
 * @param values texts by key; keys are the view's own
 */
public record ViewState(Map<String, String> values) {
    public static final ViewState EMPTY = new ViewState(Map.of());

    public ViewState {
        values = Map.copyOf(values);
    }

    public String get(String key, String orElse) {
        return values.getOrDefault(key, orElse);
    }

    /** A number; {@code orElse} where there is none, or something else was written by hand. */
    public double number(String key, double orElse) {
        try {
            return Double.parseDouble(get(key, ""));
        } catch (NumberFormatException e) {
            return orElse;
        }
    }
}
