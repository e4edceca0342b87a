package org.rollcall.workbench.internal.window;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.rollcall.workbench.internal.Messages;

/** Says at the window's foot that one part has all the room, and lets all share it again. */
final class MaximisedMark {
    private final Button button = new Button(Messages.get("regions.restore"));

    /**
     * @param maximised whether one part has the window to itself
     */
    MaximisedMark(ReadOnlyBooleanProperty maximised, Runnable share) {
        button.setId("maximised-mark");
        button.getStyleClass().addAll("small", "maximised-mark");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Messages.get("regions.restore.help")));
        button.setOnAction(event -> share.run());
        button.visibleProperty().bind(maximised);
        button.managedProperty().bind(maximised);
    }

    Node node() {
        return button;
    }

    void close() {
        button.visibleProperty().unbind();
        button.managedProperty().unbind();
    }
}
