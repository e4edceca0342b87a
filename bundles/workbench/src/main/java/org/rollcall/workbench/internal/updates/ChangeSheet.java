package org.rollcall.workbench.internal.updates;

import static org.rollcall.workbench.internal.Words.T;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateException.Reason;
import org.rollcall.api.update.UpdateService.Ongoing;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Sheets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a change will do, asks, and makes it. Used on the FX thread. */
final class ChangeSheet {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeSheet.class);

    private final UpdatesModel model;
    private final Sheets sheets;
    private final Notifier notifier;
    private Sheets.Sheet open;

    ChangeSheet(UpdatesModel model, Sheets sheets, Notifier notifier) {
        this.model = model;
        this.sheets = sheets;
        this.notifier = notifier;
    }

    void install(List<FeatureId> features) {
        model.prepare(features)
                .thenAccept(change -> ask(change, T.get("updates.sheet.install")))
                .exceptionally(this::failed);
    }

    void returnTo(InstallationChange change) {
        model.prepareReturn(change.number())
                .thenAccept(made -> ask(made, T.get("updates.sheet.back")))
                .exceptionally(this::failed);
    }

    private void ask(PreparedChange change, String title) {
        var lines = new VBox();
        lines.getStyleClass().add("updates-sheet-lines");
        lines.getChildren().add(text(UpdateText.features(change.features()), "updates-name"));
        change.replaced().forEach(line -> lines.getChildren().add(text("• " + line, "quiet")));
        if (change.nextStart().isEmpty()) {
            lines.getChildren().add(text(T.get("updates.sheet.live"), "updates-sheet-text"));
            if (!change.restarted().isEmpty()) {
                lines.getChildren()
                        .add(
                                text(
                                        T.get(
                                                "updates.sheet.restarted",
                                                String.join(", ", change.restarted())),
                                        "quiet"));
            }
        } else {
            lines.getChildren().add(text(T.get("updates.sheet.waits"), "updates-sheet-text"));
            change.nextStart().forEach(why -> lines.getChildren().add(text("• " + why, "quiet")));
        }
        var go =
                new Button(
                        T.get(
                                change.nextStart().isEmpty()
                                        ? "updates.sheet.go"
                                        : "updates.sheet.go.later"));
        go.setId("updates-go");
        go.getStyleClass().add("accent");
        go.setOnAction(event -> apply(change, Ongoing.REFUSE));
        var leave = new Button(T.get("updates.sheet.leave"));
        leave.setId("updates-leave");
        leave.setOnAction(event -> close());
        show(title, lines, go, leave);
        go.requestFocus();
    }

    /** Something must not be cut off: what to do about it is the user's to say. */
    private void askAboutWork(PreparedChange change, String why) {
        var await = new Button(T.get("updates.work.await"));
        await.setId("updates-await");
        await.getStyleClass().add("accent");
        await.setOnAction(event -> apply(change, Ongoing.AWAIT));
        var cancel = new Button(T.get("updates.work.cancel"));
        cancel.setId("updates-cancel-work");
        cancel.setOnAction(event -> apply(change, Ongoing.CANCEL));
        var leave = new Button(T.get("updates.sheet.leave"));
        leave.setOnAction(event -> close());
        show(T.get("updates.work.title"), text(why, "updates-sheet-text"), await, cancel, leave);
        await.requestFocus();
    }

    private void show(String title, Node content, Button first, Button... others) {
        var buttons = new HBox(first);
        buttons.getChildren().addAll(others);
        buttons.getStyleClass().add("updates-buttons");
        var all = new VBox(content, buttons);
        all.getStyleClass().add("updates-sheet");
        all.getStylesheets()
                .add(
                        getClass()
                                .getResource("/org/rollcall/workbench/internal/updates.css")
                                .toExternalForm());
        close();
        open = sheets.open("updates-sheet", title, all, new Sheets.Keys(first::fire, () -> {}));
    }

    private void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void apply(PreparedChange change, Ongoing work) {
        close();
        model.apply(change, work)
                .exceptionally(
                        problem -> {
                            Throwable cause = cause(problem);
                            if (cause instanceof UpdateException known
                                    && known.reason() == Reason.WORK_UNDER_WAY) {
                                askAboutWork(change, cause.getMessage());
                                return null;
                            }
                            return failed(problem);
                        });
    }

    /** Says why nothing was changed. */
    <T> T failed(Throwable problem) {
        Throwable cause = cause(problem);
        if (cause instanceof CancellationException) {
            return null;
        }
        if (!(cause instanceof UpdateException)) {
            LOG.error("An update failed", cause);
        }
        notifier.notify(
                Severity.WARNING,
                T.get("updates.refused"),
                cause.getMessage() == null ? cause.toString() : cause.getMessage());
        return null;
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null
                ? problem.getCause()
                : problem;
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
