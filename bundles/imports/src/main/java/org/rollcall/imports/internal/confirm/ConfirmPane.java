package org.rollcall.imports.internal.confirm;

import java.nio.charset.Charset;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.imports.internal.Columns;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.confirm.FileLine.Verdict;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.control.ViewStyle;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.value.Answer;

/**
 * The confirmation's nodes: a table of files with a tick each, the story of the selected one with a
 * field for its module, and the buttons.
 */
public final class ConfirmPane {
    private final Confirmation confirmation;
    private final Names names;
    private final Runnable accept;
    private final Label summary = new Label();
    private final Label memory = new Label();
    private final ImportNeed need = new ImportNeed(FreeMemory::now);
    private final DataTable<FileLine> table;
    private final Label detail = new Label();
    private final TextField code = new TextField();
    private final HBox codeLine;
    private final ComboBox<Charset> encoding = new ComboBox<>();
    private final Label encodingHelp = new Label();
    private final HBox encodingLine;
    private final Button take = new Button();
    private final VBox root;
    private boolean showing;

    public ConfirmPane(Confirmation confirmation, Names names, Runnable accept, Runnable cancel) {
        this.names = names;
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
        codeLine.managedProperty().bind(codeLine.visibleProperty());
        encodingLine = encodingLine();

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

        root = new VBox(8, summary, memory, node, codeLine, encodingLine, detail, buttons);
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

    private HBox encodingLine() {
        encoding.setId("import-encoding");
        encoding.setAccessibleText(Words.get("confirm.encoding"));
        encoding.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Charset charset) {
                        return charset == null ? "" : Encodings.name(charset);
                    }

                    @Override
                    public Charset fromString(String text) {
                        throw new UnsupportedOperationException("Encodings are not typed");
                    }
                });
        encoding.setMinWidth(Region.USE_PREF_SIZE);
        encoding.valueProperty().addListener((property, before, now) -> encodingChosen(now));
        encodingHelp.setId("import-encoding-help");
        encodingHelp.getStyleClass().add("quiet");
        encodingHelp.setWrapText(true);
        encodingHelp.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(encodingHelp, Priority.ALWAYS);
        var label = new Label(Words.get("confirm.encoding"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(encoding);
        var line = new HBox(8, label, encoding, encodingHelp);
        line.setAlignment(Pos.CENTER_LEFT);
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void encodingChosen(Charset charset) {
        FileLine line = table.node().getSelectionModel().getSelectedItem();
        if (!showing && line != null && charset != null) {
            confirmation.setEncoding(line, charset);
            show();
        }
    }

    private void showEncoding(FileLine line) {
        boolean text = line != null && line.encoding().isPresent();
        encodingLine.setVisible(text);
        if (text) {
            showing = true;
            Charset shown = line.encoding().orElseThrow();
            List<Charset> offered = Encodings.offered(shown);
            if (!encoding.getItems().equals(offered)) {
                encoding.getItems().setAll(offered);
            }
            encoding.setValue(shown);
            encoding.setDisable(!line.takesEncoding());
            encodingHelp.setText(FileText.encodingHelp(line, !names.hidden()));
            showing = false;
        }
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
                Columns.<FileLine>flag("take", 3.6, FileLine::taken)
                        .cell(() -> new TickCell(this::take)),
                Columns.text("file", 14, line -> line.file().name()),
                Columns.<FileLine>text("happens", 21, FileText::happens)
                        .explained(FileText::detail),
                Columns.text("module", 6, FileLine::code),
                Columns.text("holds", 11, FileText::kind),
                Columns.text("encoding", 12.5, FileText::encoding),
                Columns.number("year", 4, line -> line.year() == 0 ? null : line.year()),
                Columns.<FileLine>number(
                                "kilobytes",
                                6,
                                line -> (int) Math.ceil(line.file().bytes() / 1000.0))
                        .hiddenAtFirst());
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
        showEncoding(line);
        detail.setText(line == null ? "" : FileText.detail(line));
        if (export && !code.getText().equals(line.code())) {
            showing = true;
            code.setText(line.code());
            showing = false;
        }
    }
}
