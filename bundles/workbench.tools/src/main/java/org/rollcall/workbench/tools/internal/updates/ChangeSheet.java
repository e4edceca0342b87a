package org.rollcall.workbench.tools.internal.updates;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.UpdateService.Ongoing;
import org.rollcall.workbench.api.Sheets;
import org.rollcall.workbench.tools.internal.Messages;

/** Shows exactly what a prepared change will do, and asks for consent. */
final class ChangeSheet {
    static final String ID = "updates-sheet";

    private final Sheets.Sheet sheet;
    private final Consumer<Ongoing> apply;
    private final RadioButton cancelWork = new RadioButton(Messages.get("updates.sheet.cancel"));

    /**
     * @param work titles of what is under way
     * @param apply what to do when the user agrees; told what to do about that work
     */
    ChangeSheet(Sheets sheets, PreparedChange change, List<String> work, Consumer<Ongoing> apply) {
        this.apply = apply;
        sheet =
                sheets.open(
                        ID,
                        Messages.get("updates.sheet.title"),
                        content(change, work),
                        new Sheets.Keys(this::accept, () -> {}));
    }

    void close() {
        sheet.close();
    }

    private Node content(PreparedChange change, List<String> work) {
        boolean waits = !change.nextStart().isEmpty();
        var body = UpdateControls.group("updates-list");
        body.getChildren()
                .add(
                        UpdateControls.text(
                                Messages.get(
                                        waits
                                                ? "updates.sheet.at-next"
                                                : "updates.sheet.at-once")));
        for (UpdateWords.Part part : UpdateWords.parts(change)) {
            body.getChildren()
                    .add(
                            UpdateControls.group(
                                    "updates-group",
                                    UpdateControls.heading(part.heading()),
                                    UpdateControls.bullets(part.lines())));
        }
        if (!work.isEmpty() && !waits) {
            body.getChildren().add(asking(work));
        }
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("updates-scroll", "updates-sheet-body");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var agree =
                UpdateControls.button(
                        "updates-agree",
                        Messages.get(waits ? "updates.sheet.agree.next" : "updates.sheet.agree"),
                        this::accept);
        agree.getStyleClass().add("accent");
        var buttons =
                new HBox(
                        agree,
                        UpdateControls.button(
                                "updates-not-now",
                                Messages.get("updates.sheet.not-now"),
                                this::close));
        buttons.getStyleClass().add("updates-buttons");
        var all = UpdateControls.group("updates-sheet", scroll, buttons);
        UpdatesView.dress(all);
        return all;
    }

    private Node asking(List<String> work) {
        var group = new ToggleGroup();
        var wait = new RadioButton(Messages.get("updates.sheet.wait"));
        wait.setId("updates-wait");
        wait.setToggleGroup(group);
        wait.setSelected(true);
        cancelWork.setId("updates-cancel-work");
        cancelWork.setToggleGroup(group);
        return UpdateControls.group(
                "updates-group",
                UpdateControls.heading(Messages.get("updates.sheet.work")),
                UpdateControls.bullets(work),
                wait,
                cancelWork);
    }

    private void accept() {
        close();
        apply.accept(cancelWork.isSelected() ? Ongoing.CANCEL : Ongoing.AWAIT);
    }
}
