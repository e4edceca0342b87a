package org.rollcall.views.internal.attendance;

import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.views.internal.context.AttendanceModel;
import org.rollcall.views.internal.context.Status;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.views.internal.figures.AttendanceTableModel;

/** One module's attendance: what is asked for above, the table, what it sums up to below. */
final class AttendancePage {
    private final AttendanceModel model;
    private final Predicate<ModuleInfo> sample;
    private final AttendanceTableModel tableModel = new AttendanceTableModel();
    private final FigureTable table = new FigureTable(tableModel);
    private final FilterField filter;
    private final Label title = new Label();
    private final Label year = new Label();
    private final Label badge = new Label("Sample data: invented, no real students");
    private final Label status = new Label();
    private final BorderPane root = new BorderPane();
    private boolean selecting;

    AttendancePage(
            AttendanceModel model, Predicate<ModuleInfo> sample, Subscriptions subscriptions) {
        this.model = model;
        this.sample = sample;
        filter = new FilterField(tableModel.filterProperty(), this::focusTable);
        title.getStyleClass().add("page-title");
        title.setId("attendance-module");
        year.getStyleClass().add("quiet");
        badge.getStyleClass().add("sample-badge");
        badge.setId("sample-badge");
        status.setId("attendance-status");
        status.setWrapText(true);
        status.getStyleClass().add("status-line");
        var summary = new Label();
        summary.setId("attendance-summary");
        summary.setWrapText(true);
        summary.getStyleClass().add("summary");
        summary.textProperty().bind(tableModel.summaryProperty());

        var heading = new HBox(10, title, year, badge);
        heading.setAlignment(Pos.BASELINE_LEFT);
        var top =
                new VBox(
                        8,
                        heading,
                        new Choices(model, subscriptions).node(),
                        filter.node(),
                        status);
        top.getStyleClass().add("page-head");
        root.setTop(top);
        root.setCenter(table.node());
        root.setBottom(summary);

        subscriptions.follow(model.moduleProperty(), code -> showTitle());
        subscriptions.follow(model.modules(), this::showTitle);
        subscriptions.follow(model.statusProperty(), this::showStatus);
        subscriptions.follow(model.resultProperty(), result -> showResult());
        subscriptions.follow(
                model.studentProperty(),
                id -> {
                    if (!selecting && id != null) {
                        table.select(id);
                    }
                });
        table.node()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            // While rows are replaced the selection is empty for a moment.
                            if (now != null && !selecting) {
                                selecting = true;
                                model.studentProperty().set(now.student().id());
                                selecting = false;
                            }
                        });
        tableModel.filterProperty().addListener((property, before, now) -> selectAgain());
    }

    Node node() {
        return root;
    }

    AttendanceTableModel tableModel() {
        return tableModel;
    }

    FigureTable table() {
        return table;
    }

    void focusFilter() {
        filter.focus();
    }

    private void focusTable() {
        table.node().requestFocus();
        if (table.node().getSelectionModel().isEmpty()) {
            table.node().getSelectionModel().selectFirst();
        }
    }

    private void showResult() {
        selecting = true;
        tableModel.show(model.resultProperty().get());
        selecting = false;
        selectAgain();
    }

    private void selectAgain() {
        String id = model.studentProperty().get();
        if (id != null) {
            selecting = true;
            table.select(id);
            selecting = false;
        }
    }

    private void showTitle() {
        var info = model.moduleInfo();
        title.setText(info.map(module -> "Module " + module.module()).orElse(""));
        year.setText(
                info.filter(module -> module.year() > 0)
                        .map(module -> "Year " + module.year())
                        .orElse(""));
        badge.setVisible(info.filter(sample).isPresent());
        badge.setManaged(badge.isVisible());
    }

    private void showStatus(Status now) {
        status.setText(now.text());
        boolean shown = !now.text().isEmpty() && now.kind() != Status.Kind.EMPTY;
        status.setVisible(shown);
        status.setManaged(shown);
        status.getStyleClass().removeAll("status-failed", "status-waiting");
        if (now.kind() == Status.Kind.FAILED) {
            status.getStyleClass().add("status-failed");
        } else if (now.kind() == Status.Kind.WAITING) {
            status.getStyleClass().add("status-waiting");
        }
    }
}
