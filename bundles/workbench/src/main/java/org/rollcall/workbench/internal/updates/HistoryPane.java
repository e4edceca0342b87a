package org.rollcall.workbench.internal.updates;

import static org.rollcall.workbench.internal.Words.T;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.rollcall.api.update.InstallationChange;

/** Every change, what became of it, and the way back to it. */
final class HistoryPane {
    private static final double ROW = 2.6;
    private static final int MOST_ROWS = 8;

    private final TableView<InstallationChange> table = new TableView<>();
    private final TextArea report = new TextArea();
    private final Button back = new Button(T.get("updates.back"));
    private final VBox root = new VBox(table, report, back);
    private boolean idle;
    private String wanted = "";

    /**
     * @param onReturn given the number of a change to go back to
     */
    HistoryPane(Consumer<InstallationChange> onReturn) {
        table.setId("updates-history");
        table.setAccessibleText(T.get("updates.history"));
        column("updates.column.number", 4, change -> Long.toString(change.number()));
        column("updates.column.when", 11, c -> UpdateText.time(c.at(), LocalDate.now()));
        column("updates.column.what", 20, UpdateText::what);
        column("updates.column.kind", 9, UpdateText::kind);
        column("updates.column.result", 12, UpdateText::result);
        column("updates.column.who", 13, InstallationChange::who);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> choose(now));
        table.setPlaceholder(new javafx.scene.control.Label(T.get("updates.history.none")));
        report.setId("updates-report");
        report.setEditable(false);
        report.setWrapText(true);
        report.setPrefRowCount(5);
        report.setAccessibleText(T.get("updates.report"));
        report.setPromptText(T.get("updates.report.none"));
        back.setId("updates-back");
        back.setOnAction(event -> onReturn.accept(table.getSelectionModel().getSelectedItem()));
        root.getStyleClass().add("updates-history");
        choose(null);
    }

    Node node() {
        return root;
    }

    private void column(String title, double em, Function<InstallationChange, String> text) {
        var column = new TableColumn<InstallationChange, String>(T.get(title));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(em * 14);
        table.getColumns().add(column);
    }

    void show(List<InstallationChange> history, boolean canChange) {
        idle = canChange;
        String before = selected();
        if (!table.getItems().equals(history)) {
            table.getItems().setAll(history);
        }
        table.setStyle(
                "-fx-pref-height: %.1fem; -fx-min-height: %.1fem;"
                        .formatted(height(history), height(history)));
        select(before.isEmpty() ? wanted : before);
        choose(table.getSelectionModel().getSelectedItem());
    }

    private static double height(List<InstallationChange> history) {
        return ROW * (1 + Math.min(MOST_ROWS, Math.max(2, history.size()))) + 0.4;
    }

    private void choose(InstallationChange change) {
        report.setText(change == null ? "" : told(change));
        back.setDisable(change == null || !idle || !change.returnable());
    }

    private static String told(InstallationChange change) {
        var text = new StringBuilder(change.explanation());
        change.report().forEach(line -> text.append("\n• ").append(line));
        return text.toString().strip();
    }

    String selected() {
        InstallationChange change = table.getSelectionModel().getSelectedItem();
        return change == null ? "" : Long.toString(change.number());
    }

    void select(String number) {
        wanted = number;
        table.getItems().stream()
                .filter(change -> Long.toString(change.number()).equals(number))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }
}
