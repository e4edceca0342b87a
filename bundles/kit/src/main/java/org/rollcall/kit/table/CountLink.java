package org.rollcall.kit.table;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A count that leads to the rows that it counts; nought leads nowhere. */
public final class CountLink<R> extends TableCell<R, Integer> {
    private final Hyperlink link = new Hyperlink();
    private final Column<R, Integer> column;

    /**
     * @param help what the link opens
     * @param open what to do with the row that is clicked
     */
    public CountLink(Column<R, Integer> column, String help, Consumer<R> open) {
        this.column = column;
        link.getStyleClass().add("count-link");
        link.setTooltip(new Tooltip(help));
        link.setAccessibleHelp(help);
        // The table is one stop in the ring; Enter opens what the row holds.
        link.setFocusTraversable(false);
        link.setOnAction(
                event -> {
                    link.setVisited(false);
                    R row = getTableRow() == null ? null : getTableRow().getItem();
                    if (row != null) {
                        open.accept(row);
                    }
                });
    }

    @Override
    protected void updateItem(Integer count, boolean empty) {
        super.updateItem(count, empty);
        String text = empty ? "" : column.textOf(count);
        boolean leads = !empty && count != null && count > 0;
        link.setText(text);
        setGraphic(leads ? link : null);
        setText(leads ? null : text);
    }
}
