package org.rollcall.views.internal.attendance;

import javafx.scene.control.TableCell;
import org.rollcall.kit.table.CellHint;
import org.rollcall.views.internal.Words;

/** A word where there are notes; the notes themselves under the pointer. */
final class NotesCell extends TableCell<AttendanceRow, String> {
    NotesCell() {
        CellHint.on(this, () -> getAccessibleText() == null ? "" : getAccessibleText());
    }

    @Override
    protected void updateItem(String notes, boolean empty) {
        super.updateItem(notes, empty);
        boolean any = !empty && notes != null && !notes.isEmpty();
        setText(any ? Words.get("attendance.hasNotes") : null);
        setAccessibleText(any ? notes : null);
    }
}
