package org.rollcall.workbench.tools.internal.updates;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small controls that the parts of the updates share. */
final class UpdateControls {
    private UpdateControls() {}

    /** Text that wraps. */
    static Label text(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static Label heading(String words) {
        return text(words, "updates-heading");
    }

    /** A sign that says by its shape that something needs care; the words beside it say what. */
    static Region sign() {
        var sign = new Region();
        sign.getStyleClass().add("updates-sign");
        return sign;
    }

    /** A warning: a sign, and the words beside it. */
    static HBox warning(Label words) {
        var line = new HBox(sign(), words);
        line.getStyleClass().add("updates-warning");
        return line;
    }

    static VBox bullets(List<String> lines) {
        var box = new VBox();
        box.getStyleClass().add("updates-bullets");
        lines.forEach(line -> box.getChildren().add(text("•  " + line)));
        return box;
    }

    static VBox group(String style, Node... nodes) {
        var box = new VBox(nodes);
        box.getStyleClass().add(style);
        return box;
    }

    static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
