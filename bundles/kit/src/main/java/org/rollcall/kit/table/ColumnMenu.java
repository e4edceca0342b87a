package org.rollcall.kit.table;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.FrozenColumns;

/**
 * The menu of a heading, by right click or Alt+Down: sort, filter by values, move, fit, hide,
 * freeze. Left and right go on to the neighbour's menu. And the list of columns to show, in place
 * of the toolkit's own, which breaks titles into lines. Used on the FX thread.
 */
final class ColumnMenu<R> {
    private static final String CORNER = "show-hide-columns-button";

    private final DataTable<R> table;
    private final TableView<R> view;
    private final Filters<R> filters;
    private final FrozenColumns frozen;
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param filters to which those by values are added; null where the table shows none
     */
    ColumnMenu(DataTable<R> table, Filters<R> filters, AttendanceContext context) {
        this.table = table;
        this.filters = filters;
        frozen = context.frozen();
        view = table.node();
        // What is undone after the view was closed and opened counts for the table there is.
        StringProperty chosen = table.pins().chosenProperty();
        chosen.bindBidirectional(frozen.of(view.getId(), chosen.get()));
        menu.setId(view.getId() + "-column-menu");
        menu.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        if (filters != null) {
            filters.making("values", id -> ValueFilter.make(table.columns(), id));
        }
        view.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::keepOrder);
    }

    /** Opens the menu of a column, or of the first where there is none of that id. */
    void showFor(String id) {
        List<TableColumn<R, ?>> shown = view.getVisibleLeafColumns();
        shown.stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(this::show);
    }

    /** A right click on a heading is not about rows. */
    private void requested(ContextMenuEvent event) {
        Node target = event.getTarget() instanceof Node node ? node : view;
        for (Node at = target; at != null && at != view; at = at.getParent()) {
            if (at instanceof TableColumnHeader header && header.getTableColumn() != null) {
                event.consume();
                showFor(header.getTableColumn().getId());
                return;
            }
            if (at.getStyleClass().contains("column-header-background")) {
                event.consume();
                return;
            }
        }
    }

    /** A heading would sort by any button. */
    private void keepOrder(MouseEvent event) {
        if (event.getButton() != MouseButton.SECONDARY) {
            return;
        }
        Node target = event.getTarget() instanceof Node node ? node : view;
        for (Node at = target; at != null && at != view; at = at.getParent()) {
            if (at instanceof TableColumnHeader) {
                event.consume();
                return;
            }
        }
    }

    private void pressed(MouseEvent event) {
        keepOrder(event);
        Node target = event.getTarget() instanceof Node node ? node : view;
        for (Node at = target; at != null && at != view; at = at.getParent()) {
            if (at.getStyleClass().contains(CORNER)) {
                event.consume();
                showColumns(at);
                return;
            }
        }
    }

    private void show(TableColumn<R, ?> column) {
        menu.hide();
        menu.setUserData(column.getId());
        menu.getItems().setAll(items(column));
        view.scrollToColumn(column);
        view.layout();
        below(menu, heading(column));
    }

    private void turn(KeyEvent event) {
        int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by != 0) {
            event.consume();
            List<TableColumn<R, ?>> shown = view.getVisibleLeafColumns();
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).getId().equals(menu.getUserData())) {
                    show(shown.get(Math.floorMod(i + by, shown.size())));
                    return;
                }
            }
        }
    }

    private List<MenuItem> items(TableColumn<R, ?> shown) {
        Column<R, ?> column = table.column(shown.getId());
        var items = new ArrayList<MenuItem>();
        items.add(item("sortUp", shown.isSortable(), () -> sort(shown, SortType.ASCENDING)));
        items.add(item("sortDown", shown.isSortable(), () -> sort(shown, SortType.DESCENDING)));
        items.add(new SeparatorMenuItem());
        if (filters != null && ValueFilter.offeredFor(column)) {
            items.add(item("values", !table.all().isEmpty(), () -> choose(shown, column)));
            ValueFilter.current(column, filters)
                    .ifPresent(filter -> items.add(item("all", true, () -> filters.drop(filter))));
            items.add(new SeparatorMenuItem());
        }
        int at = view.getColumns().indexOf(shown);
        items.add(item("left", neighbour(at, -1) >= 0, () -> move(shown, -1)));
        items.add(item("right", neighbour(at, 1) >= 0, () -> move(shown, 1)));
        items.add(item("fit", true, () -> fit(shown, column)));
        items.add(item("hide", view.getVisibleLeafColumns().size() > 1, () -> hide(shown)));
        items.add(new SeparatorMenuItem());
        List<TableColumn<R, ?>> stay = table.pins().frozen();
        boolean last = !stay.isEmpty() && stay.get(stay.size() - 1) == shown;
        items.add(item("freeze", !last, () -> freeze(() -> table.pins().freezeUpTo(shown))));
        items.add(item("unfreeze", !stay.isEmpty(), () -> freeze(table.pins()::unfreeze)));
        items.add(new SeparatorMenuItem());
        items.add(item("columns", true, () -> showColumns(heading(shown))));
        return items;
    }

    private static MenuItem item(String what, boolean can, Runnable action) {
        var item = new MenuItem(Words.get("columnMenu." + what));
        item.setId("column-menu-" + what);
        item.setDisable(!can);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void sort(TableColumn<R, ?> column, SortType type) {
        column.setSortType(type);
        view.getSortOrder().setAll(List.of(column));
        view.sort();
    }

    private void choose(TableColumn<R, ?> shown, Column<R, ?> column) {
        new ValueChoice<>(table, column, filters).show(heading(shown));
    }

    /** Freezes or unfreezes columns, so that it can be taken back. */
    private void freeze(Runnable change) {
        frozen.change(view.getId(), Words.get("columnMenu.undo.freeze"), change);
    }

    private void hide(TableColumn<R, ?> column) {
        column.setVisible(false);
        view.requestFocus();
    }

    /** Index of the next column that is shown, going left or right; -1 for none. */
    private int neighbour(int from, int by) {
        for (int i = from + by; i >= 0 && i < view.getColumns().size(); i += by) {
            if (view.getColumns().get(i).isVisible()) {
                return i;
            }
        }
        return -1;
    }

    private void move(TableColumn<R, ?> column, int by) {
        var order = new ArrayList<>(view.getColumns());
        int at = order.indexOf(column);
        int to = neighbour(at, by);
        if (to >= 0) {
            order.remove(at);
            order.add(to, column);
            view.getColumns().setAll(order);
        }
    }

    /** As wide as the heading and the widest text need. */
    private void fit(TableColumn<R, ?> shown, Column<R, ?> column) {
        int longest = 0;
        for (String line : column.title().split("\n")) {
            longest = Math.max(longest, line.length() + 2);
        }
        for (R row : table.shown()) {
            longest = Math.max(longest, column.text(row).length());
        }
        shown.setPrefWidth((longest * 0.56 + 1.6) * Ems.current());
    }

    private void showColumns(Node at) {
        var list = new ContextMenu();
        list.setId(view.getId() + "-columns");
        for (TableColumn<R, ?> column : view.getColumns()) {
            var box = new CheckBox(table.column(column.getId()).plainTitle());
            box.setMnemonicParsing(false);
            box.setSelected(column.isVisible());
            var item = new CustomMenuItem(box, false);
            box.setMouseTransparent(true);
            box.setFocusTraversable(false);
            item.setOnAction(
                    event -> {
                        boolean last = view.getVisibleLeafColumns().size() == 1;
                        column.setVisible(!column.isVisible() || last);
                        box.setSelected(column.isVisible());
                    });
            list.getItems().add(item);
        }
        below(list, at);
    }

    /** Owned by the table: a heading would lend its bold letters. */
    private void below(ContextMenu shown, Node node) {
        Bounds place = node.localToScreen(node.getLayoutBounds());
        shown.show(view, place.getMinX(), node == view ? place.getMinY() : place.getMaxY());
    }

    /** The heading of a column; the table where it is not drawn. */
    private Node heading(TableColumn<R, ?> column) {
        return view.lookupAll(".column-header").stream()
                .filter(
                        node ->
                                node instanceof TableColumnHeader header
                                        && header.getTableColumn() == column)
                .findFirst()
                .orElse(view);
    }
}
