package org.rollcall.kit.table;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.control.ViewStyle;

/** A card that says what a figure was made of, until Esc or a click elsewhere. */
public final class Explanation {
    private Explanation() {}

    public static void show(Node owner, String words) {
        var text = new Label(words);
        text.setWrapText(true);
        text.setMaxWidth(30 * Ems.current());
        text.setFocusTraversable(true);
        text.setId("explanation");
        var card = new StackPane(text);
        card.getStyleClass().addAll("explanation");
        card.getStylesheets().add(ViewStyle.sheet());
        card.getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
        var popup = new Popup();
        popup.setAutoHide(true);
        popup.getContent().add(card);
        card.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                        popup.hide();
                    }
                });
        Bounds place = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, place.getMinX() + 40, place.getMinY() + 60);
        text.requestFocus();
    }
}
