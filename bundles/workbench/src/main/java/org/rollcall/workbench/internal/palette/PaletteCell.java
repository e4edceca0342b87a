package org.rollcall.workbench.internal.palette;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A heading or an entry of the palette's list. */
final class PaletteCell extends ListCell<PaletteCell.Row> {

    /**
     * A line of the list.
     *
     * @param entry null for a heading
     */
    record Row(String heading, Entry entry) {}

    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label shortcut = new Label();
    private final HBox line;

    /**
     * @param run run with the entry that is clicked on
     */
    PaletteCell(Consumer<Entry> run) {
        setOnMouseClicked(
                event -> {
                    if (getItem() != null && getItem().entry() != null) {
                        run.accept(getItem().entry());
                    }
                });
        getStyleClass().add("palette-cell");
        title.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("palette-detail");
        detail.setTextOverrun(OverrunStyle.ELLIPSIS);
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        shortcut.getStyleClass().add("palette-shortcut");
        shortcut.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(title, detail, shortcut);
        line.getStyleClass().add("palette-line");
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("palette-heading");
        setMouseTransparent(empty || row.entry() == null);
        if (empty) {
            setText(null);
            setGraphic(null);
        } else if (row.entry() == null) {
            getStyleClass().add("palette-heading");
            setText(row.heading());
            setGraphic(null);
            setAccessibleText(row.heading());
        } else {
            Entry entry = row.entry();
            title.setText(entry.title());
            detail.setText(entry.detail());
            shortcut.setText(entry.shortcut());
            setText(null);
            setGraphic(line);
            setAccessibleText(accessible(entry));
            line.setPrefWidth(0);
        }
    }

    static String accessible(Entry entry) {
        return String.join(
                ", ",
                java.util.stream.Stream.of(entry.title(), entry.detail(), entry.shortcut())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
