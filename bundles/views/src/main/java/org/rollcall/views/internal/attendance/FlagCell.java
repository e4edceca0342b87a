package org.rollcall.views.internal.attendance;

import javafx.scene.control.TableCell;
import javafx.scene.shape.SVGPath;
import org.rollcall.views.internal.Words;

/** Says in shape and words that a student is at or below the threshold. */
final class FlagCell extends TableCell<AttendanceRow, Boolean> {
    private final SVGPath arrow = new SVGPath();

    FlagCell() {
        arrow.setContent("M0,0 H10 L5,9 Z");
        arrow.getStyleClass().add("flag-shape");
    }

    @Override
    protected void updateItem(Boolean flagged, boolean empty) {
        super.updateItem(flagged, empty);
        boolean shown = !empty && Boolean.TRUE.equals(flagged);
        setGraphic(shown ? arrow : null);
        setText(shown ? Words.get("column.flag.yes") : null);
    }
}
