package org.rollcall.workbench.tools.internal.updates;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.workbench.tools.internal.Messages;

/** Every change of what is installed, and the way back to each. */
final class HistoryPane {
    /** As the other tables of the window. */
    private static final double ROW_HEIGHTS = 8;

    private final TableView<InstallationChange> table = new TableView<>();
    private final TextArea story = new TextArea();
    private final Button back;
    private final VBox root;
    private long wanted;
    private boolean filling;
    private boolean ready;

    /**
     * @param onReturn given the number of the change to go back to
     */
    HistoryPane(Consumer<Long> onReturn) {
        table.setId("updates-history");
        table.setAccessibleText(Messages.get("updates.history"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setStyle("-fx-pref-height: " + (ROW_HEIGHTS + 1) * 2.2 + "em;");
        column("number", 4, change -> Long.toString(change.number()));
        column("when", 13, change -> UpdateWords.time(change.at(), today(), zone()));
        column("who", 12, InstallationChange::who);
        column("what", 26, UpdateWords::what);
        column("result", 15, UpdateWords::result);
        table.setPlaceholder(new Label(Messages.get("updates.history.none")));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> choose(now));
        story.setId("updates-story");
        story.setEditable(false);
        story.setWrapText(true);
        story.setPrefRowCount(6);
        story.setPromptText(Messages.get("updates.story.none"));
        var label = new Label(Messages.get("updates.story.title"));
        label.setLabelFor(story);
        back =
                UpdateControls.button(
                        "updates-return",
                        Messages.get("updates.return"),
                        () -> onReturn.accept(wanted));
        var buttons = new HBox(back);
        buttons.getStyleClass().add("updates-buttons");
        root =
                UpdateControls.group(
                        "updates-part",
                        UpdateControls.heading(Messages.get("updates.history")),
                        table,
                        label,
                        story,
                        buttons);
    }

    Node node() {
        return root;
    }

    /** Number of the change that is selected; 0 for none. */
    long selected() {
        return wanted;
    }

    void select(long number) {
        wanted = number;
        reselect();
    }

    /** Dates are shown otherwise from now on. */
    void datesChanged() {
        table.refresh();
        describe();
    }

    void show(UpdatesState state) {
        ready = state.ready();
        List<InstallationChange> history = state.history();
        if (!history.equals(table.getItems())) {
            filling = true;
            table.getItems().setAll(history);
            filling = false;
            reselect();
        }
        enable();
    }

    private void reselect() {
        filling = true;
        table.getSelectionModel().clearSelection();
        table.getItems().stream()
                .filter(change -> change.number() == wanted)
                .findFirst()
                .ifPresent(change -> table.getSelectionModel().select(change));
        filling = false;
        describe();
    }

    private void choose(InstallationChange change) {
        if (!filling) {
            wanted = change == null ? 0 : change.number();
            describe();
        }
    }

    private void describe() {
        InstallationChange change = table.getSelectionModel().getSelectedItem();
        String text = change == null ? "" : UpdateWords.story(change, today(), zone());
        if (!text.equals(story.getText())) {
            story.setText(text);
        }
        enable();
    }

    private void enable() {
        InstallationChange change = table.getSelectionModel().getSelectedItem();
        boolean past =
                change != null
                        && change.result() == InstallationChange.Result.KEPT
                        && !change.running()
                        && change.returnable();
        back.setDisable(!ready || !past);
    }

    private void column(String key, double ems, Function<InstallationChange, String> text) {
        var column =
                new TableColumn<InstallationChange, String>(Messages.get("updates.history." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(ems * 13);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    private static LocalDate today() {
        return LocalDate.now(zone());
    }

    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
