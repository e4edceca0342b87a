package org.rollcall.workbench.internal.updates;

import static org.rollcall.workbench.internal.Words.T;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.InstalledFeature.Origin;

/** The features that run, a line each. */
final class InstalledList {
    private final GridPane grid = new GridPane();

    InstalledList() {
        grid.setId("updates-installed");
        grid.getStyleClass().add("updates-installed");
        var fixed = new ColumnConstraints();
        fixed.setMinWidth(GridPane.USE_PREF_SIZE);
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(fixed, fixed, fixed, rest);
    }

    Node node() {
        return grid;
    }

    void show(List<InstalledFeature> features) {
        grid.getChildren().clear();
        for (int row = 0; row < features.size(); row++) {
            InstalledFeature feature = features.get(row);
            var title = label(feature.title(), "updates-name");
            var version = label(feature.id().version(), "updates-version");
            boolean unsigned = feature.origin() == Origin.UNSIGNED;
            String origin = UpdateText.origin(feature.origin());
            var from =
                    label(
                            unsigned ? "⚠ " + origin : origin,
                            unsigned ? "updates-refused" : "quiet");
            var about = label(feature.description(), "quiet");
            about.setWrapText(true);
            title.setAccessibleText(
                    T.get(
                            "updates.installed.spoken",
                            feature.title(),
                            feature.id().version(),
                            origin));
            grid.addRow(row, title, version, from, about);
        }
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
