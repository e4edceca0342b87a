package org.rollcall.workbench.internal.regions;

import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.internal.state.Memory;
import org.rollcall.workbench.internal.state.PropertyText;

/** What views saved of themselves, by view id; outlives views, workbench and process. */
final class ViewStates {
    private static final String PREFIX = "view.";

    private final Memory memory;

    ViewStates(Memory memory) {
        this.memory = memory;
    }

    void save(String id, ViewState state) {
        if (state.values().isEmpty()) {
            memory.forget(PREFIX + id);
        } else {
            memory.put(PREFIX + id, PropertyText.line(state.values()));
        }
    }

    ViewState restore(String id) {
        return memory.text(PREFIX + id)
                .map(line -> new ViewState(PropertyText.values(line)))
                .orElse(ViewState.EMPTY);
    }
}
