package org.rollcall.workbench.internal.jobs;

import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rollcall.workbench.internal.Messages;

/**
 * What runs, each with its progress and a button that cancels it, and what ended lately: over the
 * window's lower left corner, on demand. Used on the FX thread.
 */
public final class JobsPane {
    private final JobRunner jobs;
    private final VBox running = new VBox();
    private final VBox ended = new VBox();
    private final VBox pane = new VBox();
    private final StackPane root = new StackPane();
    private final Button close;
    private final InvalidationListener changes = list -> fill();
    private final EventHandler<KeyEvent> escape = this::escaped;
    private Scene scene;
    private Node before; // What had the focus when the pane opened; null while it is closed.

    public JobsPane(JobRunner jobs) {
        this.jobs = jobs;
        root.setPickOnBounds(false);
        root.getStyleClass().add("jobs");
        close = new Button(Messages.get("jobs.close"));
        close.setId("jobs-close");
        close.getStyleClass().addAll("small", "flat");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> toggle());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(title("jobs.title"), spring, close);
        head.setAlignment(Pos.CENTER_LEFT);
        running.getStyleClass().add("jobs-list");
        running.setId("jobs-running");
        ended.getStyleClass().add("jobs-list");
        ended.setId("jobs-ended");
        var lists = new ScrollPane(new VBox(running, title("jobs.ended"), ended));
        lists.setFitToWidth(true);
        lists.setFocusTraversable(false);
        VBox.setVgrow(lists, Priority.ALWAYS);
        pane.setId("jobs-pane");
        pane.getStyleClass().add("jobs-pane");
        pane.getChildren().setAll(head, lists);
        pane.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(pane, Pos.BOTTOM_LEFT);
    }

    public Node node() {
        return root;
    }

    /** Tells where the Escape key is caught, if nobody else wants it. */
    public void attach(Scene toScene) {
        scene = toScene;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }

    /** Shows or hides it; it takes the focus, so that keys reach what it offers. */
    public void toggle() {
        if (shown()) {
            root.getChildren().clear();
            jobs.running().removeListener(changes);
            jobs.ended().removeListener(changes);
            forget();
            if (before != null && before.getScene() == scene) {
                before.requestFocus();
            }
            before = null;
        } else {
            before = scene.getFocusOwner();
            root.getChildren().setAll(pane);
            jobs.running().addListener(changes);
            jobs.ended().addListener(changes);
            fill();
            close.requestFocus();
        }
    }

    public void close() {
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
        if (shown()) {
            toggle();
        }
    }

    private boolean shown() {
        return !root.getChildren().isEmpty();
    }

    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !event.isShiftDown() && shown()) {
            toggle();
            event.consume();
        }
    }

    private void fill() {
        forget();
        jobs.running().forEach(job -> running.getChildren().add(line(job)));
        jobs.ended().forEach(job -> ended.getChildren().add(line(job)));
        if (running.getChildren().isEmpty()) {
            running.getChildren().add(quiet("jobs.none"));
        }
        if (ended.getChildren().isEmpty()) {
            ended.getChildren().add(quiet("jobs.none-ended"));
        }
    }

    /** Lines follow jobs; those that are gone must not be held by them. */
    private void forget() {
        running.lookupAll(".progress-bar")
                .forEach(bar -> ((ProgressBar) bar).progressProperty().unbind());
        running.lookupAll(".jobs-message")
                .forEach(message -> ((Label) message).textProperty().unbind());
        running.getChildren().clear();
        ended.getChildren().clear();
    }

    private static Node line(Job job) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(job.fractionProperty());
        bar.setAccessibleText(job.title());
        var message = new Label();
        message.textProperty().bind(job.messageProperty());
        message.setWrapText(true);
        message.getStyleClass().addAll("jobs-message", "notice-time");
        var words = new VBox(wrapped(job.title()), bar, message);
        HBox.setHgrow(words, Priority.ALWAYS);
        var cancel = new Button(Messages.get("status.cancel"));
        cancel.getStyleClass().addAll("small", "jobs-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setAccessibleText(Messages.get("status.cancel.job", job.title()));
        cancel.setDisable(job.cancelled());
        cancel.setOnAction(
                event -> {
                    cancel.setDisable(true);
                    job.cancel();
                });
        var line = new HBox(words, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice-line");
        return line;
    }

    private static Node line(EndedJob job) {
        Label ending = wrapped(job.ending());
        ending.getStyleClass().add("notice-time");
        return new VBox(wrapped(job.title()), ending);
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label title(String words) {
        var title = new Label(Messages.get(words));
        title.getStyleClass().add("notice-title");
        return title;
    }

    private static Label quiet(String words) {
        Label label = wrapped(Messages.get(words));
        label.getStyleClass().add("notice-time");
        return label;
    }
}
