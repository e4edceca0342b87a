package org.rollcall.views.internal.imports.confirm;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.Answer;
import org.rollcall.views.internal.context.ViewStyle;
import org.rollcall.views.internal.imports.confirm.FileLine.Verdict;
import org.rollcall.views.internal.table.Column;
import org.rollcall.views.internal.table.DataTable;
import org.rollcall.views.internal.table.Ems;
import org.rollcall.views.internal.table.Filters;

/**
 * The confirmation's nodes: a table of files with a tick each, the story of the selected one with a
 * field for its module, and the buttons.
 */
public final class ConfirmPane {
    private final Confirmation confirmation;
    private final Runnable accept;
    private final Label summary = new Label();
    private final Label memory = new Label();
    private final ImportNeed need = new ImportNeed(FreeMemory::now);
    private final DataTable<FileLine> table;
    private final Label detail = new Label();
    private final TextField code = new TextField();
    private final HBox codeLine;
    private final Button take = new Button();
    private final VBox root;
    private boolean showing;

    public ConfirmPane(Confirmation confirmation, Runnable accept, Runnable cancel) {
        this.confirmation = confirmation;
        this.accept = accept;
        table =
                new DataTable<FileLine>(
                                "import-confirm-table",
                                Words.get("confirm.table"),
                                columns(),
                                new Filters<>(line -> line.file().name()),
                                "")
                        .keyed(line -> line.file().path().toString())
                        .marking(line -> line.verdict() == Verdict.REFUSED);
        TableView<FileLine> node = table.node();
        node.getSelectionModel().selectedItemProperty().addListener(property -> selected());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // As high as its files, within bounds: a line of a table is 2 em.
        double ems = Math.max(6, Math.min(26, 3.5 + 2 * confirmation.lines().size()));
        node.prefHeightProperty().bind(Ems.currentProperty().multiply(ems));
        node.setMinHeight(0);
        VBox.setVgrow(node, Priority.ALWAYS);

        summary.setId("import-confirm-summary");
        summary.setWrapText(true);
        memory.setId("import-confirm-memory");
        memory.setWrapText(true);
        memory.managedProperty().bind(memory.visibleProperty());
        detail.setId("import-confirm-detail");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("quiet");
        code.setId("import-code");
        code.setAccessibleText(Words.get("confirm.code"));
        code.textProperty().addListener((property, before, now) -> typed(now));
        var codeLabel = new Label(Words.get("confirm.code"));
        codeLabel.setLabelFor(code);
        var codeHelp = new Label(Words.get("confirm.code.help"));
        codeHelp.getStyleClass().add("quiet");
        codeHelp.setMinWidth(0);
        codeLine = new HBox(8, codeLabel, code, codeHelp);
        codeLine.setAlignment(Pos.CENTER_LEFT);

        take.setId("import-accept");
        take.getStyleClass().add("accent");
        take.setOnAction(event -> accept());
        var leave = new Button(Words.get("confirm.cancel"));
        leave.setId("import-cancel");
        leave.setOnAction(event -> cancel.run());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var hint = new Label(Words.get("confirm.hint"));
        hint.getStyleClass().add("quiet");
        hint.setMinWidth(0);
        var buttons = new HBox(8, hint, spring, leave, take);
        buttons.setAlignment(Pos.CENTER_LEFT);

        root = new VBox(8, summary, memory, node, codeLine, detail, buttons);
        root.getStyleClass().add("import-confirm");
        root.getStylesheets().add(ViewStyle.sheet());
        show();
        List<FileLine> lines = table.shown();
        lines.stream()
                .filter(line -> line.verdict() == Verdict.NEEDS_CODE)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .ifPresent(line -> node.getSelectionModel().select(line));
        selected();
    }

    public Node node() {
        return root;
    }

    /** Puts the focus where there is something to do; once the nodes are in the window. */
    public void focus() {
        FileLine line = table.node().getSelectionModel().getSelectedItem();
        if (line != null && line.verdict() == Verdict.NEEDS_CODE) {
            code.requestFocus();
        } else {
            table.node().requestFocus();
        }
    }

    /** Shows the files as they stand now. */
    public void show() {
        showing = true; // meanwhile nothing is selected, and the focus must stay in the field
        table.show(new Answer.Known<>(confirmation.lines()));
        showing = false;
        int count = confirmation.count();
        summary.setText(FileText.summary(confirmation));
        var word = need.word(confirmation.lines());
        memory.setText(word.orElse(""));
        memory.setVisible(word.isPresent());
        take.setText(Words.count("confirm.import", count));
        take.setDisable(count == 0);
        selected();
    }

    /** Imports, unless there is nothing to import. */
    public void accept() {
        if (confirmation.count() > 0) {
            accept.run();
        }
    }

    private List<Column<FileLine, ?>> columns() {
        return List.of(
                Column.<FileLine>flag("take", 3.6, FileLine::taken)
                        .cell(() -> new TickCell(this::take)),
                Column.text("file", 15, line -> line.file().name()),
                Column.<FileLine>text("happens", 21, FileText::happens).explained(FileText::detail),
                Column.text("module", 6, FileLine::code),
                Column.text("holds", 11, FileText::kind),
                Column.number("year", 4, line -> line.year() == 0 ? null : line.year()),
                Column.number(
                        "kilobytes", 6, line -> (int) Math.ceil(line.file().bytes() / 1000.0)));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            var lines = List.copyOf(table.node().getSelectionModel().getSelectedItems());
            boolean all = lines.stream().allMatch(FileLine::taken);
            lines.forEach(line -> confirmation.take(line, !all));
            show();
        }
    }

    private void take(FileLine line, boolean taken) {
        confirmation.take(line, taken);
        table.select(line.file().path().toString());
        show();
    }

    private void typed(String text) {
        FileLine line = table.node().getSelectionModel().getSelectedItem();
        if (!showing && line != null) {
            confirmation.setCode(line, text);
            show();
        }
    }

    private void selected() {
        if (showing) {
            return;
        }
        FileLine line = table.node().getSelectionModel().getSelectedItem();
        boolean export = line != null && line.takesCode();
        codeLine.setVisible(export);
        detail.setText(line == null ? "" : FileText.detail(line));
        if (export && !code.getText().equals(line.code())) {
            showing = true;
            code.setText(line.code());
            showing = false;
        }
    }
}
