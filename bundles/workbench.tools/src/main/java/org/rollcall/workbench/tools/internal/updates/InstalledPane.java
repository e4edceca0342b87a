package org.rollcall.workbench.tools.internal.updates;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.InstalledFeature.Origin;
import org.rollcall.workbench.tools.internal.Messages;

/** The features that run, with where they came from. */
final class InstalledPane {
    private final VBox list = UpdateControls.group("updates-list");
    private final VBox root =
            UpdateControls.group(
                    "updates-part",
                    UpdateControls.heading(Messages.get("updates.installed")),
                    list);
    private List<InstalledFeature> shown = List.of();

    InstalledPane() {
        list.setId("updates-installed");
    }

    Node node() {
        return root;
    }

    void show(List<InstalledFeature> features) {
        UpdateControls.show(root, !features.isEmpty());
        if (!features.equals(shown)) {
            shown = features;
            list.getChildren().setAll(features.stream().map(InstalledPane::line).toList());
        }
    }

    private static Node line(InstalledFeature feature) {
        Label name = UpdateControls.text(UpdateWords.feature(feature), "updates-name");
        Label origin = UpdateControls.text(UpdateWords.origin(feature.origin()));
        var line = UpdateControls.group("updates-feature", name);
        if (feature.origin() == Origin.UNSIGNED) {
            line.getChildren().add(UpdateControls.warning(origin));
        } else {
            origin.getStyleClass().add("updates-muted");
            line.getChildren().add(origin);
        }
        if (!feature.description().isEmpty()) {
            line.getChildren().add(UpdateControls.text(feature.description()));
        }
        return line;
    }
}
