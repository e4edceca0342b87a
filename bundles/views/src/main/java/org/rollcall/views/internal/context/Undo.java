package org.rollcall.views.internal.context;

import org.rollcall.workbench.api.UndoHistory;

/** What the views' doings can be taken back by; nothing while the service is away. */
public final class Undo {
    private UndoHistory history;

    /** See {@link UndoHistory#done}. */
    public UndoHistory.Step done(String label, Runnable undo, Runnable redo) {
        return history == null ? (newLabel, newRedo) -> false : history.done(label, undo, redo);
    }

    void use(UndoHistory service) {
        history = service;
    }

    void forget(UndoHistory service) {
        if (history == service) {
            history = null;
        }
    }
}
