package org.rollcall.views.internal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import org.rollcall.workbench.api.ViewState;

/** What of a table survives a replacement of its view: filters and scroll; columns do anyway. */
public final class TableState {
    /** Ids of filters hold names of groups and people, but no control characters. */
    private static final String SEPARATOR = "\u001f";

    private TableState() {}

    public static <R> Map<String, String> save(DataTable<R> table, Filters<R> filters) {
        var values = new HashMap<String, String>();
        values.put("filter", filters.typedProperty().get());
        values.put("filters", String.join(SEPARATOR, filters.ids()));
        values.put("row", Integer.toString(table.firstVisible()));
        return values;
    }

    public static <R> void restore(DataTable<R> table, Filters<R> filters, ViewState state) {
        filters.typedProperty().set(state.get("filter", ""));
        filters.restore(List.of(state.get("filters", "").split(SEPARATOR)));
        int row = number(state.get("row", "0"));
        if (row > 0) {
            scrollWhenFilled(table.node(), row);
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Rows come later, by a job; scroll when they do. */
    private static <R> void scrollWhenFilled(TableView<R> table, int row) {
        if (!table.getItems().isEmpty()) {
            table.scrollTo(row);
            return;
        }
        table.getItems()
                .addListener(
                        new ListChangeListener<R>() {
                            @Override
                            public void onChanged(Change<? extends R> change) {
                                if (!table.getItems().isEmpty()) {
                                    table.getItems().removeListener(this);
                                    table.scrollTo(row);
                                }
                            }
                        });
    }
}
