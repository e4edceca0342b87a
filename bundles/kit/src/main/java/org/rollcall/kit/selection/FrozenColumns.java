package org.rollcall.kit.selection;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Which columns of tables the user has frozen, by the id of the table: a table may be made anew
 * before that is undone. Used on the FX thread.
 */
public final class FrozenColumns {
    private final Undo undo;
    private final Map<String, StringProperty> tables = new HashMap<>();

    FrozenColumns(Undo undo) {
        this.undo = undo;
    }

    /**
     * Makes a change to what is chosen for a table, so that it can be taken back.
     *
     * @param label what the menu says after {@code Undo}
     */
    public void change(String table, String label, Runnable change) {
        StringProperty shared = of(table, "");
        String before = shared.get();
        change.run();
        String after = shared.get();
        undo.done(label, () -> shared.set(before), () -> shared.set(after));
    }

    /**
     * What is chosen for a table.
     *
     * @param first what it is where it was not asked for before
     */
    public StringProperty of(String table, String first) {
        return tables.computeIfAbsent(table, id -> new SimpleStringProperty(first));
    }
}
