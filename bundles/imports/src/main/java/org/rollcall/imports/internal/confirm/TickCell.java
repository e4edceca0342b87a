package org.rollcall.imports.internal.confirm;

import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.rollcall.imports.internal.Words;

/** A tick for a file that can be taken; by key, the table's Space does the same. */
final class TickCell extends TableCell<FileLine, Boolean> {
    private final CheckBox box = new CheckBox();

    TickCell(BiConsumer<FileLine, Boolean> take) {
        box.setFocusTraversable(false);
        box.setOnAction(event -> take.accept(getTableRow().getItem(), box.isSelected()));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Boolean taken, boolean empty) {
        super.updateItem(taken, empty);
        FileLine line = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (taken == null || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        box.setSelected(taken);
        box.setDisable(!line.canBeTaken());
        String says =
                Words.get(taken ? "confirm.isTaken" : "confirm.isLeftOut", line.file().name());
        box.setAccessibleText(says);
        setAccessibleText(says);
        setGraphic(box);
    }
}
