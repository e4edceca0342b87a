package org.rollcall.views.internal.attendance;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.rollcall.views.internal.Words;

/** A word where there are notes; the notes themselves under the pointer. */
final class NotesCell extends TableCell<AttendanceRow, String> {
    private final Tooltip tooltip = new Tooltip();

    @Override
    protected void updateItem(String notes, boolean empty) {
        super.updateItem(notes, empty);
        boolean any = !empty && notes != null && !notes.isEmpty();
        setText(any ? Words.get("attendance.hasNotes") : null);
        tooltip.setText(notes);
        setTooltip(any ? tooltip : null);
        setAccessibleText(any ? notes : null);
    }
}
