package org.rollcall.views.internal.attendance;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Where the user types to find students. */
final class FilterField {
    private final TextField field = new TextField();
    private final HBox root;

    /**
     * @param text follows what is typed, and the field follows it
     * @param onDown run when the user leaves the field downwards, towards the table
     */
    FilterField(StringProperty text, Runnable onDown) {
        field.setId("filter");
        field.setPromptText("Find by ID, name or advisor (Ctrl+F)");
        field.setAccessibleText("Find students by ID, name or advisor");
        field.setTooltip(
                new Tooltip("All words must occur, in any order; case and accents don't matter"));
        field.textProperty().bindBidirectional(text);
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                        field.clear();
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN) {
                        onDown.run();
                        event.consume();
                    }
                });
        var clear = new Button("Show all");
        clear.setId("filter-clear");
        clear.visibleProperty().bind(text.isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(event -> field.clear());
        HBox.setHgrow(field, Priority.ALWAYS);
        root = new HBox(6, field, clear);
    }

    Node node() {
        return root;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
