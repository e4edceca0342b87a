package org.rollcall.itests.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.rollcall.api.analytics.Ratio;

/** What a table of the window holds, as texts by column id. */
final class Table {
    private final String id;

    Table(String id) {
        this.id = id;
    }

    TableView<?> node() {
        return Fx.node("#" + id, TableView.class);
    }

    /** Rows that are shown; -1 while there is no such table. */
    int rows() {
        return Fx.call(
                () -> Fx.find("#" + id) instanceof TableView<?> t ? t.getItems().size() : -1);
    }

    /** All rows as shown, from top to bottom; none while there is no such table. */
    List<Map<String, String>> texts() {
        if (!(Fx.find("#" + id) instanceof TableView<?> table)) {
            return List.of();
        }
        return Fx.call(
                () -> {
                    var rows = new ArrayList<Map<String, String>>();
                    for (int row = 0; row < table.getItems().size(); row++) {
                        var texts = new LinkedHashMap<String, String>();
                        for (TableColumn<?, ?> column : table.getColumns()) {
                            texts.put(column.getId(), text(column.getCellData(row)));
                        }
                        rows.add(texts);
                    }
                    return rows;
                });
    }

    /** Rows by the text of one column. */
    Map<String, Map<String, String>> by(String column) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        texts().forEach(row -> rows.put(row.get(column), row));
        return rows;
    }

    void select(String column, String text) {
        List<Map<String, String>> rows = texts();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).get(column).equals(text)) {
                int found = row;
                Fx.run(() -> node().getSelectionModel().clearAndSelect(found));
                return;
            }
        }
        throw new AssertionError("No row with " + column + " " + text + " in " + rows);
    }

    private static String text(Object value) {
        if (value instanceof Ratio ratio) {
            return ratio.denominator() == 0
                    ? ""
                    : BigDecimal.valueOf(100 * ratio.numerator())
                            .divide(
                                    BigDecimal.valueOf(ratio.denominator()),
                                    2,
                                    RoundingMode.HALF_UP)
                            .toString();
        }
        return value == null ? "" : value.toString();
    }
}
