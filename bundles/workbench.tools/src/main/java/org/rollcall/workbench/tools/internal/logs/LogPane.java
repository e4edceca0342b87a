package org.rollcall.workbench.tools.internal.logs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.rollcall.workbench.api.StyleSheet;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.tools.internal.Messages;

/** The log as a table that can be searched; the newest entry last. Used on the FX thread. */
final class LogPane {
    /** As many entries as are held. */
    static final int MOST = 10_000;

    private static final String SHEET =
            StyleSheet.of(LogPane.class, "/org/rollcall/workbench/tools/internal/logs.css");

    private static final List<String> LEVELS = List.of("INFO", "WARN", "ERROR");

    /** The theme's size of plain text, in pixels. */
    private static final double USUAL_FONT = 13;

    private final ObservableList<LogLine> entries = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(entries);
    private final TableView<LogLine> table = new TableView<>(shown);
    private final ComboBox<String> level = new ComboBox<>();
    private final TextField words = new TextField();
    private final CheckBox follow = new CheckBox(Messages.get("logs.follow"));
    private final BorderPane root = new BorderPane();

    /**
     * @param file where the log is, which the user may want to send
     */
    LogPane(String file) {
        level.getItems().setAll(LEVELS);
        level.setValue("INFO");
        level.setId("log-level");
        level.setAccessibleText(Messages.get("logs.level"));
        level.valueProperty().addListener((property, before, now) -> filter());
        words.setId("log-words");
        words.setPromptText(Messages.get("logs.find"));
        words.setAccessibleText(Messages.get("logs.find"));
        words.textProperty().addListener((property, before, now) -> filter());
        follow.setSelected(true);
        follow.setId("log-follow");
        var levelLabel = new Label(Messages.get("logs.level"));
        levelLabel.setLabelFor(level);
        var path = new Label(file);
        path.getStyleClass().add("log-path");
        path.setTooltip(new Tooltip(file));
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        // A long path alone is cut; what does not fit beside the rest goes onto a line of its own.
        path.maxWidthProperty().bind(root.widthProperty().subtract(30));
        words.setPrefColumnCount(22);
        var least = new HBox(8, levelLabel, level);
        least.setAlignment(Pos.CENTER_LEFT);
        for (Region part : List.of(levelLabel, level, words, follow)) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        var head = new FlowPane(least, words, follow, path);
        head.setRowValignment(VPos.CENTER);
        head.getStyleClass().add("log-head");

        table.setId("log-table");
        table.setAccessibleText(Messages.get("logs.title"));
        table.getStyleClass().add("edge-to-edge");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(Messages.get("logs.none")));
        column("logs.time", 150, LogLine::time);
        column("logs.levelColumn", 80, entry -> symbol(entry) + entry.level());
        column("logs.from", 170, LogLine::logger);
        column("logs.message", 700, LogLine::firstLine);
        var whole = new TextArea();
        whole.setId("log-entry");
        whole.setEditable(false);
        whole.setAccessibleText(Messages.get("logs.entry"));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> whole.setText(now == null ? "" : text(now)));
        table.setOnKeyPressed(
                event -> {
                    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                        copy();
                        event.consume();
                    }
                });
        var split = new SplitPane(table, whole);
        split.setDividerPositions(0.68);
        root.setTop(head);
        root.getStylesheets().add(SHEET);
        root.setCenter(split);
        root.setMinSize(0, 0);
        filter();
    }

    Parent node() {
        return root;
    }

    /** What the user looks for. */
    Map<String, String> save() {
        return Map.of(
                "level", level.getValue(),
                "words", words.getText(),
                "follow", Boolean.toString(follow.isSelected()));
    }

    void restore(ViewState state) {
        String least = state.get("level", "INFO");
        level.setValue(LEVELS.contains(least) ? least : "INFO");
        words.setText(state.get("words", ""));
        follow.setSelected(Boolean.parseBoolean(state.get("follow", "true")));
    }

    void add(LogTail.News news) {
        if (news.entries().isEmpty()) {
            return;
        }
        List<LogLine> added = news.entries();
        if (news.continued() && !entries.isEmpty()) {
            entries.set(entries.size() - 1, added.get(0));
            added = added.subList(1, added.size());
        }
        entries.addAll(added);
        if (entries.size() > MOST) {
            entries.remove(0, entries.size() - MOST);
        }
        if (follow.isSelected() && !shown.isEmpty()) {
            table.scrollTo(shown.size() - 1);
        }
    }

    private void filter() {
        int least = LEVELS.indexOf(level.getValue()) + 1;
        String wanted = words.getText().toLowerCase(Locale.ROOT).strip();
        shown.setPredicate(
                entry ->
                        entry.severity() >= least
                                && text(entry).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(
                table.getSelectionModel().getSelectedItems().stream()
                        .map(LogPane::text)
                        .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String text(LogLine entry) {
        return "%s %s %s [%s] %s"
                .formatted(
                        entry.time(),
                        entry.level(),
                        entry.logger(),
                        entry.thread(),
                        entry.message());
    }

    /** A shape beside the word, for who does not read all words. */
    private static String symbol(LogLine entry) {
        return switch (entry.severity()) {
            case 3 -> "✖ ";
            case 2 -> "▲ ";
            default -> "";
        };
    }

    /**
     * @param width in pixels where text has its usual size
     */
    private void column(String key, double width, Function<LogLine, String> value) {
        var column = new TableColumn<LogLine, String>(Messages.get(key));
        // As wide as the text is large; the user may change it.
        follow.fontProperty()
                .addListener(
                        (property, before, now) ->
                                column.setPrefWidth(width * now.getSize() / USUAL_FONT));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        table.getColumns().add(column);
    }
}
