package org.rollcall.imports.internal.welcome;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportProgress;
import org.rollcall.kit.control.Ems;

/** What stands in the middle while the first files are being imported. */
final class ImportingPane {
    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label message = new Label();
    private final VBox root;

    ImportingPane() {
        title.getStyleClass().add("welcome-title");
        title.setWrapText(true);
        title.setId("importing-title");
        bar.prefWidthProperty().bind(Ems.currentProperty().multiply(30));
        bar.setId("importing-progress");
        message.setWrapText(true);
        message.setId("importing-message");
        var stop = new Label(Words.get("importing.stop"));
        stop.setWrapText(true);
        stop.getStyleClass().add("quiet");
        root = new VBox(14, title, bar, message, stop);
        root.setAlignment(Pos.CENTER);
        root.setMinSize(0, 0);
        root.getStyleClass().add("welcome");
        root.setId("importing");
    }

    Node node() {
        return root;
    }

    /**
     * @param state null while nothing is imported
     */
    void show(ImportProgress.State state) {
        if (state != null) {
            title.setText(state.title());
            bar.setProgress(state.fraction());
            message.setText(
                    Words.get(
                            "importing.message",
                            state.message(),
                            (int) Math.floor(100 * state.fraction())));
        }
    }
}
