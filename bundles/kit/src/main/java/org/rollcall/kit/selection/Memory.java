package org.rollcall.kit.selection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.workbench.api.Remembered;

/**
 * What the views remember between starts, such as the columns of tables; only till the window
 * closes while the service that keeps it is away. Used on the FX thread.
 */
public final class Memory {
    private final Map<String, String> unsaved = new HashMap<>();
    private Remembered store;

    /** What is remembered under a key; empty for nothing. */
    public Optional<String> text(String key) {
        Optional<String> mine = Optional.ofNullable(unsaved.get(key));
        return mine.isPresent() || store == null ? mine : store.text(key);
    }

    /** Remembers a text under a key, in place of what was there. */
    public void put(String key, String text) {
        if (store == null) {
            unsaved.put(key, text);
        } else if (!store.text(key).equals(Optional.of(text))) {
            store.put(key, text);
        }
    }

    /** Reads from a store, and forgets what was put while there was none. */
    void readFrom(Remembered service) {
        unsaved.clear();
        store = service;
    }

    void use(Remembered service) {
        store = service;
        unsaved.forEach(store::put);
        unsaved.clear();
    }

    void forget(Remembered service) {
        if (store == service) {
            store = null;
        }
    }
}
