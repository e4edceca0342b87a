package org.rollcall.kit.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.text.RatioOrder;
import org.rollcall.kit.value.Answer;

/**
 * A table of the house: sortable, filtered, its columns remembered, cells that explain themselves.
 * Used on the FX thread.
 *
 * @param <R> a row
 */
public final class DataTable<R> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("flagged");

    private final TableView<R> table =
            new TableView<>() {
                @Override
                protected Skin<?> createDefaultSkin() {
                    return new IncrementalTableSkin<>(this, pins);
                }
            };
    private final Pins<R> pins = new Pins<>(table);
    private final Widths<R> widths;
    private final ObservableList<R> all = FXCollections.observableArrayList();
    private final FilteredList<R> filtered = new FilteredList<>(all);
    private final SortedList<R> sorted = new SortedList<>(filtered);
    private final List<Column<R, ?>> columns;
    private final Emptiness empty;
    private Function<R, String> key = Object::toString;
    private Predicate<R> marked = row -> false;
    private Consumer<R> open;
    private Function<R, Contact> people;
    private Answer<List<R>> answer = new Answer.Unasked<>("");

    /**
     * @param id of the node; what is remembered of the columns refers to it
     * @param name what a screen reader calls it
     * @param none what is so where it is known that there are no rows at all
     */
    public DataTable(
            String id, String name, List<Column<R, ?>> columns, Filters<R> filters, String none) {
        empty = new Emptiness(id + "-none", none);
        this.columns = List.copyOf(columns);
        filtered.predicateProperty().bind(filters.predicateProperty());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId(id);
        table.setAccessibleText(name);
        table.getStyleClass().addAll("dense", "edge-to-edge", "data-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        table.setPlaceholder(empty);
        table.setRowFactory(view -> new MarkedRow());
        columns.forEach(this::add);
        widths = new Widths<>(table, columns, pins);
        if (Widths.isTall(columns)) {
            table.getStyleClass().add("tall-header");
        }
    }

    /** The control itself. */
    public TableView<R> node() {
        return table;
    }

    /**
     * @param id tells one row from the others, such as a student's id
     */
    public DataTable<R> keyed(Function<R, String> id) {
        key = id;
        return this;
    }

    /** Which rows stand out; they must say so in a column too. */
    public DataTable<R> marking(Predicate<R> rows) {
        marked = rows;
        return this;
    }

    /** By what the students of rows are reached. */
    public DataTable<R> people(Function<R, Contact> contact) {
        people = contact;
        return this;
    }

    boolean knowsPeople() {
        return people != null;
    }

    /** By what the students of some rows are reached; nobody where rows are of no students. */
    List<Contact> contacts(List<R> rows) {
        return people == null ? List.of() : rows.stream().map(people).toList();
    }

    /** What is done with a row that is double-clicked, or chosen by Enter. */
    public DataTable<R> opening(Consumer<R> action) {
        open = action;
        return this;
    }

    /**
     * Shows rows in place of those before, or that they are on their way, or why there are none;
     * the selection stays where its rows do.
     */
    public void show(Answer<List<R>> now) {
        answer = now;
        List<R> rows = now.seen().orElse(List.of());
        empty.show(now, !rows.isEmpty());
        if (!all.equals(rows)) {
            fill(rows);
        }
    }

    /** How the rows stand. */
    Answer<List<R>> answer() {
        return answer;
    }

    /** Makes cells anew, as when they show names otherwise. */
    public void refill() {
        var rows = List.copyOf(all);
        all.clear();
        fill(rows);
    }

    private void fill(List<R> rows) {
        R selected = table.getSelectionModel().getSelectedItem();
        all.setAll(rows);
        widths.measure(all);
        if (selected != null) {
            select(key.apply(selected));
        }
    }

    /** Opens the row that is selected. */
    void open() {
        R row = table.getSelectionModel().getSelectedItem();
        if (row != null && open != null) {
            open.accept(row);
        }
    }

    /** Whether rows lead somewhere. */
    boolean opens() {
        return open != null;
    }

    /** Id of the column in which the last row was chosen; empty for none. */
    public String chosenColumn() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        return cell == null || cell.getTableColumn() == null ? "" : cell.getTableColumn().getId();
    }

    /** Shows a column that may be hidden. */
    void reveal(String id) {
        table.getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .forEach(column -> column.setVisible(true));
    }

    /**
     * Runs something once there are rows, filtered or not, after whoever shows them is done; soon
     * where there are some.
     */
    void whenFilled(Runnable action) {
        if (!all.isEmpty()) {
            Platform.runLater(action);
            return;
        }
        all.addListener(
                new ListChangeListener<R>() {
                    @Override
                    public void onChanged(Change<? extends R> change) {
                        if (!all.isEmpty()) {
                            all.removeListener(this);
                            Platform.runLater(action);
                        }
                    }
                });
    }

    /** All rows, filtered or not. */
    public List<R> all() {
        return all;
    }

    /** The rows as shown: filtered and sorted. */
    public ObservableList<R> shown() {
        return sorted;
    }

    Widths<R> widths() {
        return widths;
    }

    Pins<R> pins() {
        return pins;
    }

    List<Column<R, ?>> columns() {
        return columns;
    }

    /** The columns that are visible, from left to right. */
    List<Column<R, ?>> visibleColumns() {
        return table.getVisibleLeafColumns().stream()
                .<Column<R, ?>>map(shown -> column(shown.getId()))
                .toList();
    }

    Column<R, ?> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst().orElseThrow();
    }

    String key(R row) {
        return key.apply(row);
    }

    /** Selects the row of a key alone, and scrolls there if need be; none where it is not shown. */
    public void select(String id) {
        R selected = table.getSelectionModel().getSelectedItem();
        if (selected != null && key.apply(selected).equals(id) && sorted.contains(selected)) {
            return;
        }
        for (int row = 0; row < sorted.size(); row++) {
            if (key.apply(sorted.get(row)).equals(id)) {
                table.getSelectionModel().clearAndSelect(row);
                if (row < firstVisible() || row > lastVisible()) {
                    scrollTo(Math.max(0, row - 3), () -> {});
                }
                return;
            }
        }
        table.getSelectionModel().clearSelection();
    }

    /** The row nearest to the top, from 0; one that is half out of sight is not. */
    int top() {
        IncrementalTableSkin.Flow<?> flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return 0;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        boolean half = first.getLayoutY() < -first.getHeight() / 2;
        return half ? first.getIndex() + 1 : first.getIndex();
    }

    /**
     * Brings a row to the top; as soon as all rows are there, as what comes later would move it.
     *
     * @param then run when it is done
     */
    void scrollTo(int row, Runnable then) {
        Runnable scroll =
                () -> {
                    // Its rows must know how much of them fits, or they are off by as much later.
                    table.layout();
                    table.scrollTo(row);
                    then.run();
                };
        if (flow() == null) {
            scroll.run();
        } else {
            flow().whenUnfolded(scroll);
        }
    }

    /** Null before the table has its skin. */
    private IncrementalTableSkin.Flow<?> flow() {
        return table.lookup(".virtual-flow") instanceof IncrementalTableSkin.Flow<?> flow
                ? flow
                : null;
    }

    private int firstVisible() {
        IncrementalTableSkin.Flow<?> flow = flow();
        return flow != null && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    private int lastVisible() {
        IncrementalTableSkin.Flow<?> flow = flow();
        return flow != null && flow.getLastVisibleCell() != null
                ? flow.last(firstVisible())
                : Integer.MAX_VALUE;
    }

    private <V> void add(Column<R, V> column) {
        var shown = new TableColumn<R, V>(column.title());
        shown.setId(column.id());
        shown.setVisible(!column.isHiddenAtFirst());
        shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(column.value(row.getValue())));
        shown.setCellFactory(
                view ->
                        owned(
                                column.cell() == null
                                        ? new TextCell<>(column)
                                        : column.cell().get()));
        if (column.order() != null) {
            shown.setComparator(column.order());
        }
        if (column.isNumber()) {
            shown.getStyleClass().add("number-column");
        }
        if (column.type() == org.rollcall.api.report.ExportTable.Type.PERCENT) {
            shown.getStyleClass().add("percent-column");
            orderByShare(shown);
        }
        if (column.type() == org.rollcall.api.report.ExportTable.Type.FLAG) {
            shown.getStyleClass().add("flag-column");
        }
        table.getColumns().add(shown);
    }

    /** Has its row know a cell, which may have to stay in sight. */
    private static <R, V> TableCell<R, V> owned(TableCell<R, V> cell) {
        cell.tableRowProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now instanceof PinnedRow<R> row) {
                                row.own(cell.getTableColumn(), cell);
                            }
                        });
        return cell;
    }

    @SuppressWarnings("unchecked") // Percent columns hold ratios.
    private static <R, V> void orderByShare(TableColumn<R, V> column) {
        var shares = (TableColumn<R, Ratio>) column;
        shares.setComparator(
                RatioOrder.forColumn(() -> shares.getSortType() == TableColumn.SortType.ASCENDING));
    }

    private final class MarkedRow extends PinnedRow<R> {
        MarkedRow() {
            super(pins);
            setOnMouseClicked(
                    event -> {
                        if (event.getButton() == MouseButton.PRIMARY
                                && event.getClickCount() == 2
                                && open != null
                                && getItem() != null) {
                            open.accept(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(R row, boolean none) {
            super.updateItem(row, none);
            pseudoClassStateChanged(MARKED, !none && row != null && marked.test(row));
        }
    }
}
