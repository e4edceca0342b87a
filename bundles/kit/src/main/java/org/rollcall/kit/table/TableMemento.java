package org.rollcall.kit.table;

import java.util.List;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.TableView;
import org.rollcall.kit.state.ViewMemento;

/**
 * Has a table's filters, scroll and chosen row go on in the table that replaces it; columns do
 * anyway. Rows come later than the table, by a job: what belongs to them waits until then, and is
 * kept again if the table goes before.
 *
 * @param <R> a row
 */
public final class TableMemento<R> {
    /** Ids of filters hold names of groups and people, but no control characters. */
    private static final String SEPARATOR = "\u001f";

    private final DataTable<R> table;
    private final String id;
    private String awaitedTop;
    private String awaitedRow;

    private TableMemento(DataTable<R> table) {
        this.table = table;
        id = table.node().getId();
    }

    /** Keeps what is typed to filter, the filters chosen, and the scroll. */
    static <R> void keep(ViewMemento kept, DataTable<R> table, Filters<R> filters) {
        kept.add(
                table.node().getId() + ".typed",
                filters.typedProperty()::get,
                filters.typedProperty()::set);
        kept.add(
                table.node().getId() + ".filters",
                () -> String.join(SEPARATOR, filters.wantedIds()),
                text -> filters.restore(List.of(text.split(SEPARATOR))));
        scroll(kept, table);
    }

    /** Keeps the scroll. */
    public static <R> void scroll(ViewMemento kept, DataTable<R> table) {
        var keeping = new TableMemento<>(table);
        kept.add(keeping.id + ".top", keeping::top, keeping::restoreTop);
    }

    /**
     * Keeps the chosen row, for tables whose choice is not that of the whole window.
     *
     * @param still whether choosing that row changes nothing elsewhere
     */
    public static <R> void row(ViewMemento kept, DataTable<R> table, Predicate<R> still) {
        var keeping = new TableMemento<>(table);
        kept.add(keeping.id + ".row", keeping::row, key -> keeping.restoreRow(key, still));
    }

    private String top() {
        return awaitedTop != null ? awaitedTop : Integer.toString(table.top());
    }

    private void restoreTop(String top) {
        awaitedTop = top;
        table.whenFilled(() -> whenLaidOut(table.node(), this::scroll));
    }

    private void scroll() {
        table.scrollTo(ViewMemento.number(awaitedTop), () -> awaitedTop = null);
    }

    private String row() {
        R row = table.node().getSelectionModel().getSelectedItem();
        return awaitedRow != null ? awaitedRow : row == null ? null : table.key(row);
    }

    private void restoreRow(String key, Predicate<R> still) {
        awaitedRow = key;
        table.whenFilled(
                () -> {
                    awaitedRow = null;
                    boolean free = table.node().getSelectionModel().isEmpty();
                    if (free
                            && table.shown().stream()
                                    .filter(row -> table.key(row).equals(key))
                                    .anyMatch(still)) {
                        table.select(key);
                    }
                });
    }

    /** Rows are scrolled to exactly once their height is known, which the style sheet says. */
    private static void whenLaidOut(TableView<?> node, Runnable action) {
        if (isLaidOut(node)) {
            action.run();
            return;
        }
        var listener =
                new InvalidationListener() {
                    @Override
                    public void invalidated(Observable property) {
                        if (isLaidOut(node)) {
                            node.heightProperty().removeListener(this);
                            node.fixedCellSizeProperty().removeListener(this);
                            Platform.runLater(action);
                        }
                    }
                };
        node.heightProperty().addListener(listener);
        node.fixedCellSizeProperty().addListener(listener);
    }

    private static boolean isLaidOut(TableView<?> node) {
        return node.getHeight() > 0 && node.getFixedCellSize() > 0;
    }
}
