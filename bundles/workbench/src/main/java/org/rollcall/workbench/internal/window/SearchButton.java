package org.rollcall.workbench.internal.window;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rollcall.workbench.internal.Messages;

/** Looks like a field at the right of the tool bar, and opens the palette. */
final class SearchButton {
    private final Button button = new Button();

    SearchButton() {
        var text = new Label(Messages.get("palette.search"));
        text.setTextOverrun(OverrunStyle.ELLIPSIS);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var keys = new Label(KeyCombination.valueOf("Shortcut+K").getDisplayText());
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("palette-shortcut");
        var lens = new Region();
        lens.getStyleClass().add("search-lens");
        var content = new HBox(lens, text, keys);
        content.getStyleClass().add("search-content");
        button.setGraphic(content);
        button.setId("search-button");
        button.getStyleClass().add("search-button");
        button.setAccessibleText(Messages.get("palette.search"));
        // In a narrow window it shows the start only.
        button.setTooltip(new Tooltip(Messages.get("palette.search")));
    }

    Node node() {
        return button;
    }

    void onAction(Runnable action) {
        button.setOnAction(event -> action.run());
    }
}
