package org.rollcall.workbench.internal.regions;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** A view that is dragged by its tab or title, as what the clipboard of the drag holds. */
final class PlaceDrag {
    private static final String TYPE = "application/x-rollcall-view";

    private PlaceDrag() {}

    static void begin(Node from, Place place) {
        var content = new ClipboardContent();
        content.put(format(), place.id());
        from.startDragAndDrop(TransferMode.MOVE).setContent(content);
    }

    /** Id of the view that is dragged; empty if it is something else. */
    static Optional<String> view(Dragboard board) {
        return board.hasContent(format())
                ? Optional.of(board.getContent(format()).toString())
                : Optional.empty();
    }

    /** Known to the toolkit already if an earlier version of this bundle has used it. */
    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(TYPE);
        return known == null ? new DataFormat(TYPE) : known;
    }
}
