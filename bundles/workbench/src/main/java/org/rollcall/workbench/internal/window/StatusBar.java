package org.rollcall.workbench.internal.window;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.jobs.Job;
import org.rollcall.workbench.internal.jobs.JobRunner;
import org.rollcall.workbench.internal.notices.NoticeBoard;

/** The window's foot: the job that runs, how many wait behind it, and the list of notices. */
final class StatusBar {
    /** Work that ends sooner is not worth a flicker. */
    private static final Duration PATIENCE = Duration.millis(350);

    private final JobRunner jobs;
    private final ProgressBar bar = new ProgressBar();
    private final Button text = new Button();
    private final Button cancel = new Button(Messages.get("status.cancel"));
    private final HBox line = new HBox();
    private final Button notices = new Button();
    private final UnsignedMark unsigned;
    private final MaximisedMark maximised;
    private final Label badge = new Label(Messages.get("status.names-hidden"));
    private final HBox root;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ListChangeListener<Job> changes = change -> jobsChanged();
    private Job shown;

    /**
     * @param namesHidden whether the badge says so
     */
    StatusBar(
            JobRunner jobs,
            NoticeBoard board,
            ReadOnlyBooleanProperty namesHidden,
            UnsignedMark unsigned,
            MaximisedMark maximised,
            Runnable toggleJobs,
            Runnable toggleNotices) {
        this.jobs = jobs;
        this.unsigned = unsigned;
        this.maximised = maximised;
        line.getStyleClass().add("job");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().setAll(text);
        bar.getStyleClass().add("job-progress");
        bar.setAccessibleText(Messages.get("status.progress"));
        text.setId("job-text");
        text.getStyleClass().addAll("small", "flat");
        text.setMnemonicParsing(false);
        text.setText(Messages.get("status.ready"));
        text.setTooltip(new Tooltip(Messages.get("status.jobs.help")));
        text.setOnAction(event -> toggleJobs.run());
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
        notices.setMinWidth(Region.USE_PREF_SIZE);
        notices.textProperty()
                .bind(Bindings.size(board.notices()).asString(Messages.get("status.notices")));
        notices.setOnAction(event -> toggleNotices.run());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        badge.setId("names-hidden-badge");
        badge.getStyleClass().add("names-hidden-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setTooltip(new Tooltip(Messages.get("status.names-hidden.help")));
        badge.visibleProperty().bind(namesHidden);
        badge.managedProperty().bind(namesHidden);
        root = new HBox(line, spring, maximised.node(), unsigned.node(), badge, notices);
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
        unsigned.close();
        maximised.close();
        badge.visibleProperty().unbind();
        badge.managedProperty().unbind();
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
        text.setText(Messages.get("status.ready"));
        if (shown == null) {
            line.getChildren().setAll(text);
        } else {
            line.getChildren().setAll(bar, text, cancel);
            Job job = shown;
            cancel.setDisable(job.cancelled());
            cancel.setAccessibleText(Messages.get("status.cancel.job", job.title()));
            bar.progressProperty().bind(job.fractionProperty());
            text.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    () ->
                                            job.messageProperty().get().isEmpty()
                                                    ? job.title()
                                                    : Messages.get(
                                                            "status.job",
                                                            job.title(),
                                                            job.messageProperty().get()),
                                    job.messageProperty()));
        }
    }

    private void unbind() {
        bar.progressProperty().unbind();
        text.textProperty().unbind();
    }
}
