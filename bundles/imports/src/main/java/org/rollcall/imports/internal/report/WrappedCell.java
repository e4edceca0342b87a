package org.rollcall.imports.internal.report;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/** A sentence that wraps. */
final class WrappedCell extends ListCell<String> {
    private final Label label = new Label();

    WrappedCell(ListView<String> list) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        // As wide as the list, less padding and scroll bar, so that the text wraps.
        label.prefWidthProperty().bind(list.widthProperty().subtract(46));
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        label.setText(text);
        setGraphic(empty ? null : label);
    }
}
