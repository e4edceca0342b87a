package org.rollcall.workbench.internal.regions;

import java.util.HashMap;
import java.util.Map;
import org.rollcall.workbench.api.ViewState;

/**
 * What views saved of themselves, by view id. Only texts in maps of the platform: they are kept at
 * the window, which outlives every bundle, and so may hold no object of one.
 */
final class ViewStates {
    private static final String KEY = "rollcall.view-states";

    /** Not an id of a view: those have no leading space. */
    private static final String OPEN = " open";

    private final Map<String, Map<String, String>> states;

    /**
     * @param windowProperties the window's own map, which may hold the states of an earlier
     *     workbench
     */
    @SuppressWarnings("unchecked") // Only this class writes under the key.
    ViewStates(Map<Object, Object> windowProperties) {
        states =
                (Map<String, Map<String, String>>)
                        windowProperties.computeIfAbsent(
                                KEY, key -> new HashMap<String, Map<String, String>>());
    }

    void save(String id, ViewState state) {
        states.put(id, new HashMap<>(state.values()));
    }

    ViewState restore(String id) {
        Map<String, String> values = states.get(id);
        return values == null ? ViewState.EMPTY : new ViewState(values);
    }

    /** Whether the user opened or closed a view; {@code orElse} where neither. */
    boolean open(String id, boolean orElse) {
        var opened = states.getOrDefault(OPEN, Map.of()).get(id);
        return opened == null ? orElse : Boolean.parseBoolean(opened);
    }

    void setOpen(String id, boolean open) {
        states.computeIfAbsent(OPEN, key -> new HashMap<>()).put(id, Boolean.toString(open));
    }
}
