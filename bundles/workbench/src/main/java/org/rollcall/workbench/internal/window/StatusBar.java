package org.rollcall.workbench.internal.window;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.rollcall.workbench.internal.jobs.Job;
import org.rollcall.workbench.internal.jobs.JobRunner;
import org.rollcall.workbench.internal.notices.NoticeBoard;

/** The window's foot: the job that runs, how many wait behind it, and the list of notices. */
final class StatusBar {
    /** Work that ends sooner is not worth a flicker. */
    private static final Duration PATIENCE = Duration.millis(350);

    private final JobRunner jobs;
    private final Label idle = new Label("Ready");
    private final ProgressBar bar = new ProgressBar();
    private final Label text = new Label();
    private final Button cancel = new Button("Cancel");
    private final HBox running = new HBox(8, bar, text, cancel);
    private final Button notices = new Button();
    private final HBox root;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ListChangeListener<Job> changes = change -> jobsChanged();
    private Job shown;

    StatusBar(JobRunner jobs, NoticeBoard board, Runnable toggleNotices) {
        this.jobs = jobs;
        running.setAlignment(Pos.CENTER_LEFT);
        running.setVisible(false);
        running.setManaged(false);
        bar.setPrefWidth(150);
        bar.setAccessibleText("Progress of the running job");
        text.setId("job-text");
        cancel.setId("job-cancel");
        cancel.getStyleClass().addAll("small");
        cancel.setOnAction(
                event -> {
                    if (shown != null) {
                        cancel.setDisable(true);
                        shown.cancel();
                    }
                });
        notices.setId("notices-button");
        notices.getStyleClass().addAll("small", "flat");
        notices.textProperty().bind(Bindings.size(board.notices()).asString("Notices (%d)"));
        notices.setOnAction(event -> toggleNotices.run());
        var spring = new Region();
        HBox.setHgrow(spring, javafx.scene.layout.Priority.ALWAYS);
        root = new HBox(8, idle, running, spring, notices);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("status-bar");
        patience.setOnFinished(event -> showFirst());
        jobs.running().addListener(changes);
    }

    Node node() {
        return root;
    }

    void close() {
        jobs.running().removeListener(changes);
        patience.stop();
        notices.textProperty().unbind();
        unbind();
    }

    private void jobsChanged() {
        if (jobs.running().isEmpty()) {
            patience.stop();
            showFirst();
        } else if (shown == null) {
            patience.play();
        } else if (!jobs.running().contains(shown)) {
            showFirst();
        }
    }

    private void showFirst() {
        unbind();
        shown = jobs.running().isEmpty() ? null : jobs.running().get(0);
        boolean any = shown != null;
        idle.setVisible(!any);
        idle.setManaged(!any);
        running.setVisible(any);
        running.setManaged(any);
        if (any) {
            Job job = shown;
            cancel.setDisable(job.cancelled());
            cancel.setAccessibleText("Cancel: " + job.title());
            bar.progressProperty().bind(job.fractionProperty());
            text.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    () ->
                                            job.messageProperty().get().isEmpty()
                                                    ? job.title()
                                                    : job.title()
                                                            + ": "
                                                            + job.messageProperty().get(),
                                    job.messageProperty()));
        }
    }

    private void unbind() {
        bar.progressProperty().unbind();
        text.textProperty().unbind();
    }
}
