package org.rollcall.views.internal.imports;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.views.internal.context.ViewStyle;

/** The import report: files and where their rows went, messages, rejected rows. */
final class ImportReportPage {
    private final Label headline = new Label();
    private final Button export = new Button("Export rejected rows …");
    private final TableView<ImportedFile> files = new TableView<>();
    private final ListView<String> messages = new ListView<>();
    private final TableView<RejectedRow> rejected = new TableView<>();
    private final Tab messagesTab = new Tab("Messages", messages);
    private final Tab rejectedTab = new Tab("Rejected rows", rejected);
    private final TabPane details = new TabPane(rejectedTab, messagesTab);
    private final BorderPane root = new BorderPane();

    ImportReportPage(Runnable exportRejected) {
        headline.getStyleClass().add("section-title");
        headline.setId("import-headline");
        export.setId("export-rejected");
        export.getStyleClass().add("small");
        export.setOnAction(event -> exportRejected.run());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var top = new HBox(8, headline, spring, export);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("report-head");
        fileColumns();
        rejectedColumns();
        messages.setId("import-messages");
        messages.setAccessibleText("Refusals and notices of the import");
        messages.getStyleClass().add("edge-to-edge");
        messages.setCellFactory(WrappedCell::new);
        messages.setPlaceholder(quiet("No messages"));
        details.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        var split = new SplitPane(files, details);
        split.setDividerPositions(0.52);
        root.setTop(top);
        root.setCenter(split);
        root.setId("import-report");
        root.getStylesheets().add(ViewStyle.sheet());
        show(null);
    }

    Node node() {
        return root;
    }

    /** Shows an import; null for none. */
    void show(ImportResult result) {
        List<RejectedRow> rows = result == null ? List.of() : ImportOutcome.rejected(result);
        List<String> texts = result == null ? List.of() : ImportOutcome.messages(result);
        headline.setText(
                result == null ? "No import in this window yet" : ImportOutcome.headline(result));
        files.getItems().setAll(result == null ? List.of() : result.files());
        rejected.getItems().setAll(rows);
        messages.getItems().setAll(texts);
        rejectedTab.setText("Rejected rows (" + rows.size() + ")");
        messagesTab.setText("Messages (" + texts.size() + ")");
        export.setDisable(rows.isEmpty());
        boolean refused = result != null && !result.refusals().isEmpty();
        details.getSelectionModel().select(refused || rows.isEmpty() ? messagesTab : rejectedTab);
    }

    private void fileColumns() {
        files.setId("import-files-table");
        files.setAccessibleText("Files of the import and where their rows went");
        files.getStyleClass().addAll("dense", "edge-to-edge");
        files.setPlaceholder(quiet("No files were taken"));
        Columns.text(files, "File", 132, ImportedFile::name);
        Columns.text(files, "Holds", 112, file -> ImportOutcome.kind(file.kind()));
        Columns.number(files, "Read", 56, file -> file.report().rowsRead());
        Columns.number(files, "= kept", 56, file -> file.report().kept());
        Columns.number(files, "+ rejected", 80, file -> file.report().rejected().size());
        Columns.number(files, "+ cancelled", 86, file -> file.report().cancelled());
        Columns.number(files, "+ duplicates", 92, file -> file.report().duplicates());
        Columns.number(files, "Version", 58, ImportedFile::version);
        Columns.text(files, "Changes", 330, ImportOutcome::changes);
    }

    private void rejectedColumns() {
        rejected.setId("rejected-table");
        rejected.setAccessibleText("Rejected rows");
        rejected.getStyleClass().addAll("dense", "edge-to-edge");
        rejected.setPlaceholder(quiet("No row was rejected"));
        Columns.text(rejected, "File", 140, RejectedRow::file);
        Columns.number(rejected, "Line", 56, RejectedRow::line);
        Columns.text(rejected, "Column", 108, RejectedRow::column);
        Columns.text(rejected, "Reason", 150, RejectedRow::reason);
        Columns.text(rejected, "Value", 110, RejectedRow::value);
        Columns.text(rejected, "Row as it stands", 420, RejectedRow::raw);
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static final class WrappedCell extends ListCell<String> {
        private final Label label = new Label();

        WrappedCell(ListView<String> list) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            // As wide as the list, less padding and scroll bar, so that the text wraps.
            label.prefWidthProperty().bind(list.widthProperty().subtract(46));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            label.setText(text);
            setGraphic(empty ? null : label);
        }
    }
}
