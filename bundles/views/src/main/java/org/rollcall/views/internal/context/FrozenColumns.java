package org.rollcall.views.internal.context;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Which columns of tables the user has frozen, by the id of the table: a table may be made anew
 * before that is undone. Used on the FX thread.
 */
public final class FrozenColumns {
    private final Map<String, StringProperty> tables = new HashMap<>();

    /**
     * What is chosen for a table.
     *
     * @param first what it is where it was not asked for before
     */
    public StringProperty of(String table, String first) {
        return tables.computeIfAbsent(table, id -> new SimpleStringProperty(first));
    }
}
