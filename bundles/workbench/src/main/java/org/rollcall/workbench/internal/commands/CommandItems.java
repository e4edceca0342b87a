package org.rollcall.workbench.internal.commands;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** The menu item and the button of a command. */
final class CommandItems {
    private CommandItems() {}

    static MenuItem item(Contribution contribution) {
        boolean checked = contribution.command().selectedProperty() != null;
        MenuItem item = checked ? new CheckMenuItem() : new MenuItem();
        item.setId("menu-" + contribution.id());
        item.setMnemonicParsing(false);
        item.setUserData(contribution);
        if (!contribution.keys().isEmpty()) {
            item.setAccelerator(contribution.keys().get(0));
        }
        ReadOnlyBooleanProperty disabled = contribution.command().disabledProperty();
        if (disabled != null) {
            item.disableProperty().bind(disabled);
        }
        item.setOnAction(
                event -> {
                    contribution.command().run();
                    refresh(item);
                });
        refresh(item);
        return item;
    }

    /** Shows the command's label and state of just now. */
    static void refresh(MenuItem item) {
        if (item.getUserData() instanceof Contribution contribution) {
            item.setText(contribution.command().label());
            if (item instanceof CheckMenuItem check) {
                check.setSelected(contribution.command().selectedProperty().get());
            }
        }
    }

    /** Lets go of a command, which may go while the item is still in a menu that is open. */
    static void release(MenuItem item) {
        item.disableProperty().unbind();
        item.setOnAction(null);
        item.setUserData(null);
    }

    static Button button(Contribution contribution) {
        var button = new Button(contribution.command().label());
        button.setId("tool-" + contribution.id());
        button.setMnemonicParsing(false);
        String keys = contribution.keyText().isEmpty() ? "" : " (" + contribution.keyText() + ")";
        String description = contribution.command().description();
        if (!description.isEmpty()) {
            button.setTooltip(new Tooltip(description + keys));
            button.setAccessibleHelp(description);
        }
        ReadOnlyBooleanProperty disabled = contribution.command().disabledProperty();
        if (disabled != null) {
            button.disableProperty().bind(disabled);
        }
        button.setOnAction(event -> contribution.command().run());
        return button;
    }
}
