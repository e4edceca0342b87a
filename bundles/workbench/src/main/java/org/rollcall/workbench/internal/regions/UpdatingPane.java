package org.rollcall.workbench.internal.regions;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.rollcall.workbench.internal.Messages;

/**
 * Stands where a view was that is being replaced. It stays empty at first: most are back before a
 * word could be read, and one that flashes up only alarms.
 */
final class UpdatingPane extends StackPane {
    /** Longer than the swap of a bundle takes as a rule; short enough not to seem stuck. */
    static final Duration QUIET = Duration.millis(300);

    private final PauseTransition quiet = new PauseTransition(QUIET);

    UpdatingPane(Place place) {
        var label = new Label(Messages.get("regions.updating", place.title()));
        label.getStyleClass().add("placeholder-text");
        label.setWrapText(true);
        label.setVisible(false);
        getChildren().add(label);
        setId("updating-" + place.id());
        quiet.setOnFinished(event -> label.setVisible(true));
        quiet.play();
    }

    /** Nothing may run on when the view is back, or the workbench goes. */
    void stop() {
        quiet.stop();
    }
}
