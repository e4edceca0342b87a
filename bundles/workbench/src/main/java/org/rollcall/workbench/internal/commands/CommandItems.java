package org.rollcall.workbench.internal.commands;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** The menu item and the button of a command. */
final class CommandItems {
    private CommandItems() {}

    static MenuItem item(Contribution contribution) {
        MenuItem item = isChecked(contribution) ? new CheckMenuItem() : new MenuItem();
        item.setId("menu-" + contribution.id());
        item.setMnemonicParsing(false);
        show(item, contribution);
        return item;
    }

    private static boolean isChecked(Contribution contribution) {
        return contribution.command().selectedProperty() != null;
    }

    /** Whether an item can stand for that command: some have a tick, others none. */
    static boolean fits(MenuItem item, Contribution contribution) {
        return item instanceof CheckMenuItem == isChecked(contribution);
    }

    /** Has an item stand for a command. */
    static void show(MenuItem item, Contribution contribution) {
        item.setUserData(contribution);
        item.setAccelerator(contribution.keys().isEmpty() ? null : contribution.keys().get(0));
        follow(item.disableProperty(), contribution);
        item.setOnAction(
                event -> {
                    contribution.command().run();
                    refresh(item);
                });
        refresh(item);
    }

    private static void follow(BooleanProperty off, Contribution contribution) {
        off.unbind();
        ReadOnlyBooleanProperty disabled = contribution.command().disabledProperty();
        if (disabled != null) {
            off.bind(disabled);
        } else {
            off.set(false);
        }
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

    /** Lets go of a command that has gone; the item can't be chosen from now on. */
    static void release(MenuItem item) {
        item.disableProperty().unbind();
        item.setDisable(true);
        item.setOnAction(null);
        item.setUserData(null);
    }

    static Button button(Contribution contribution) {
        var button = new Button();
        button.setId("tool-" + contribution.id());
        button.setMnemonicParsing(false);
        show(button, contribution);
        return button;
    }

    /** Has a button stand for a command. */
    static void show(Button button, Contribution contribution) {
        button.setText(contribution.command().label());
        String keys = contribution.keyText().isEmpty() ? "" : " (" + contribution.keyText() + ")";
        String description = contribution.command().description();
        button.setTooltip(description.isEmpty() ? null : new Tooltip(description + keys));
        button.setAccessibleHelp(description.isEmpty() ? null : description);
        follow(button.disableProperty(), contribution);
        button.setOnAction(event -> contribution.command().run());
    }

    /** Lets go of a command that has gone; the button can't be pressed from now on. */
    static void release(Button button) {
        button.disableProperty().unbind();
        button.setDisable(true);
        button.setOnAction(null);
    }
}
