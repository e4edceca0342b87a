package org.rollcall.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;

/**
 * Columns that stay in sight when a table is scrolled to the right: those that say whose row it is,
 * or those that the user has frozen. They move with what scrolls, over the others. They are the
 * columns of the table itself, so that sorting, choosing, keys and exports know nothing of it. Used
 * on the FX thread.
 *
 * @param <R> a row
 */
final class Pins<R> {
    /** Columns that say it together, where the first is one of them. */
    private static final Set<String> NAMES = Set.of("id", "firstName", "surname", "name");

    /** Of the width of the table; the rest is for what it is about. */
    private static final double MOST = 0.5;

    /** The same where the user has said which stay. */
    private static final double MOST_CHOSEN = 0.75;

    /** No column stays. */
    private static final String NONE = "-";

    private static final PseudoClass EDGE = PseudoClass.getPseudoClass("frozen-edge");
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final TableView<R> table;

    /** Id of the last column that stays, {@link #NONE}, or empty for those that name the row. */
    private final StringProperty chosen = new SimpleStringProperty("");

    private double scroll;
    private double view;
    private double from;
    private double width;
    private List<TableColumn<R, ?>> pinned = List.of();

    Pins(TableView<R> table) {
        this.table = table;
    }

    /**
     * Takes over how the table stands.
     *
     * @param scrolled to the right, in pixels
     * @param seen width of the table in which rows are seen, in pixels
     */
    void update(double scrolled, double seen) {
        scroll = scrolled;
        view = seen;
        List<TableColumn<R, ?>> names = frozen();
        double most = seen * (chosen.get().isEmpty() ? MOST : MOST_CHOSEN);
        from = 0;
        // Where not all fit, the last says most: the surname.
        while (names.size() > 1 && width(names) > most) {
            from += names.remove(0).getWidth();
        }
        width = width(names);
        pinned = width > most ? List.of() : List.copyOf(names);
        if (pinned.isEmpty()) {
            width = 0;
        }
    }

    /**
     * What the user has chosen, as text that can be kept: empty where nothing was. Two tables of
     * one id, one after the other, may share it.
     */
    StringProperty chosenProperty() {
        return chosen;
    }

    void freezeUpTo(TableColumn<R, ?> last) {
        chosen.set(last.getId());
    }

    void unfreeze() {
        chosen.set(NONE);
    }

    /** The visible columns that stay in sight, as far as there is room for them. */
    List<TableColumn<R, ?>> frozen() {
        if (chosen.get().equals(NONE)) {
            return new ArrayList<>();
        }
        var frozen = new ArrayList<TableColumn<R, ?>>();
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (column.isVisible()) {
                frozen.add(column);
            }
            if (chosen.get().equals(column.getId())) {
                return frozen;
            }
        }
        return names(table.getVisibleLeafColumns());
    }

    /** The first of some columns, with those next to it that together name a student. */
    private static <R> List<TableColumn<R, ?>> names(List<TableColumn<R, ?>> columns) {
        var names = new ArrayList<TableColumn<R, ?>>();
        for (TableColumn<R, ?> column : columns) {
            if (!names.isEmpty()
                    && !(NAMES.contains(column.getId()) && NAMES.contains(names.get(0).getId()))) {
                break;
            }
            names.add(column);
        }
        return names;
    }

    boolean isPinned(TableColumn<?, ?> column) {
        return pinned.contains(column);
    }

    /** How far the pinned columns stand to the right of their place, in pixels. */
    double shift() {
        return pinned.isEmpty() ? 0 : Math.max(0, scroll - from);
    }

    /** Left edge of the pinned columns in a row that is not scrolled, in pixels. */
    double from() {
        return from;
    }

    /** Of all pinned columns together, in pixels. */
    double width() {
        return width;
    }

    /** Whether an edge cuts off part of what lies there in a row, in pixels. */
    boolean isCut(double left, double right) {
        double first = shift() > 0 ? from + shift() + width : scroll;
        double last = scroll + view;
        return left < first - 1 && right > first + 1 || left < last - 1 && right > last + 1;
    }

    /** Moves headings as the cells below them are. */
    void moveHeadings(Node header) {
        for (Node node : header.lookupAll(".column-header")) {
            if (node instanceof TableColumnHeader heading
                    && heading.getTableColumn() instanceof TableColumn<?, ?> column) {
                boolean moved = shift() > 0 && isPinned(column);
                heading.setTranslateX(moved ? shift() : 0);
                heading.setViewOrder(moved ? -1 : 0);
                heading.pseudoClassStateChanged(PINNED, moved);
                heading.pseudoClassStateChanged(EDGE, isEdge(column));
            }
        }
    }

    /** Whether what the user has frozen ends with a column. */
    private boolean isEdge(TableColumn<?, ?> column) {
        return !chosen.get().isEmpty()
                && !pinned.isEmpty()
                && pinned.get(pinned.size() - 1) == column;
    }

    private static double width(List<? extends TableColumn<?, ?>> columns) {
        return columns.stream().mapToDouble(TableColumn::getWidth).sum();
    }
}
