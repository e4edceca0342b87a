package org.rollcall.kit.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rollcall.kit.value.Answer;

/**
 * Says that an answer is on its way, with its progress; after a moment only, so that what is quick
 * does not flicker. Used on the FX thread.
 */
public final class Pending extends VBox {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final Duration BEAT = Duration.millis(200);

    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Answer.Computing<?> shown;
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, event -> advance()));

    public Pending() {
        super(6);
        setAlignment(Pos.CENTER);
        title.setWrapText(true);
        title.getStyleClass().add("quiet");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.maxWidthProperty().bind(Ems.currentProperty().multiply(20));
        getChildren().setAll(title, bar);
        setMouseTransparent(true);
        patience.setOnFinished(event -> reveal(true));
        beat.setCycleCount(Animation.INDEFINITE);
        reveal(false);
        // Nothing beats for a view that is gone.
        sceneProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now == null) {
                                beat.stop();
                            } else if (isVisible()) {
                                beat.play();
                            }
                        });
    }

    /** Follows work that is going on. */
    public void show(Answer.Computing<?> now) {
        boolean already = shown != null;
        shown = now;
        title.setText(now.title());
        advance();
        if (!already) {
            patience.playFromStart();
        }
    }

    /** There is nothing on its way any more. */
    public void hide() {
        shown = null;
        patience.stop();
        reveal(false);
    }

    private void reveal(boolean now) {
        setVisible(now);
        setManaged(now);
        if (now && getScene() != null) {
            beat.play();
        } else {
            beat.stop();
        }
    }

    private void advance() {
        if (shown != null) {
            double done = shown.progress().getAsDouble();
            bar.setProgress(done <= 0 ? ProgressBar.INDETERMINATE_PROGRESS : Math.min(1, done));
        }
    }
}
