package org.rollcall.views.internal.attendance;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.views.internal.imports.ImportActions;

/** What there is to do while nothing is loaded. */
final class WelcomePane {
    private final VBox root;

    WelcomePane(ImportActions actions) {
        var title = new Label("Drop attendance exports here");
        title.getStyleClass().add("welcome-title");
        var text =
                new Label(
                        "Rollcall reads exports named lusi_mbchb301.csv and the like, rotation maps (y3r…csv) and"
                                + " the notes workbook Book1.xlsx: single files, or the folder that holds them.");
        text.setWrapText(true);
        text.setMaxWidth(460);
        text.getStyleClass().add("quiet");
        text.setStyle("-fx-text-alignment: center;");
        var files = button("welcome-import", "Import files …", actions::chooseFiles);
        files.setDefaultButton(true);
        var folder = button("welcome-folder", "Import folder …", actions::chooseFolder);
        var sample = button("welcome-sample", "Try it with sample data", actions::loadSample);
        var buttons = new HBox(10, files, folder, sample);
        buttons.setAlignment(Pos.CENTER);
        var invented = new Label("Sample data is invented; no real person is in it.");
        invented.getStyleClass().add("quiet");
        root = new VBox(14, title, text, buttons, invented);
        root.setAlignment(Pos.CENTER);
        root.setMinSize(0, 0);
        root.setMaxSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        root.getStyleClass().add("welcome");
        root.setId("welcome");
    }

    Node node() {
        return root;
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
