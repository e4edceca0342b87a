package org.rollcall.kit.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Part;

/**
 * What is done with a table by menus, keys and the window's own menus: copying, export, print,
 * e-mail, explaining; going to a row by typing; a menu on each heading. Used on the FX thread.
 *
 * @param <R> a row
 */
public final class TableDeeds<R> implements Part {
    static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination EXPLAIN =
            new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HEADING =
            new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

    private final AttendanceContext context;
    private final DataTable<R> table;
    private final TableExport<R> exports;
    private final ColumnMenu<R> columns;

    /**
     * @param filters that the table shows as chips; null for a table without them
     * @param title of exports
     * @param facts what the table was made with, for exports; without row counts
     */
    public TableDeeds(
            AttendanceContext context,
            DataTable<R> table,
            Filters<R> filters,
            Supplier<String> title,
            Supplier<List<Fact>> facts) {
        this.context = context;
        this.table = table;
        exports = new TableExport<>(context, table, title, facts);
        columns = new ColumnMenu<>(table, filters, context);
        var menu = new RowMenu<>(this, table, exports);
        table.node().setContextMenu(menu.menu());
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        TypeAhead.on(table);
        mark(table.node());
    }

    /** Has the window's menus act on the table while something there has the focus. */
    void mark(Node node) {
        Part.mark(node, this);
    }

    TableExport<R> exports() {
        return exports;
    }

    @Override
    public Optional<Runnable> deed(Deed deed) {
        if (table.shown().isEmpty()) {
            return Optional.empty();
        }
        return switch (deed) {
            case COPY -> Optional.of(this::copySelected);
            case SELECT_ALL -> Optional.of(this::selectAll);
            case EXPORT -> Optional.of(exports::choose);
            case PRINT -> Optional.of(exports::print);
            case SAVE_PICTURE -> Optional.empty();
        };
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            copySelected();
        } else if (EXPLAIN.match(event)) {
            explain();
        } else if (HEADING.match(event)) {
            columns.showFor(table.chosenColumn());
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            table.open();
        } else {
            return;
        }
        event.consume();
    }

    boolean namesHidden() {
        return context.names().hidden();
    }

    /** The rows that are selected. */
    List<R> chosen() {
        return List.copyOf(table.node().getSelectionModel().getSelectedItems());
    }

    /** Copies the rows that are selected; all where none is. */
    void copySelected() {
        List<R> rows = chosen();
        copy(rows.isEmpty() ? List.copyOf(table.shown()) : rows);
    }

    void copyAll() {
        copy(List.copyOf(table.shown()));
    }

    private void selectAll() {
        table.node().requestFocus();
        table.node().getSelectionModel().selectAll();
    }

    private void copy(List<R> rows) {
        put(TableText.of(table.visibleColumns(), rows));
    }

    void copyIds() {
        if (!namesHidden()) {
            put(
                    table.contacts(chosen()).stream()
                            .map(Contact::id)
                            .distinct()
                            .collect(Collectors.joining("\n")));
        }
    }

    void copyAddresses() {
        if (!namesHidden()) {
            put(String.join("; ", Mail.addresses(table.contacts(chosen()))));
        }
    }

    private static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Opens a message to those who are selected in the computer's mail program. */
    void mail() {
        List<Contact> people = table.contacts(chosen());
        List<String> addresses = Mail.addresses(people);
        if (namesHidden() || addresses.isEmpty()) {
            return;
        }
        long without =
                people.stream()
                        .filter(person -> !Mail.isAddress(person.email()))
                        .map(Contact::id)
                        .distinct()
                        .count();
        String link = Mail.link(addresses);
        if (!Mail.fits(link)) {
            put(String.join("; ", addresses));
            tell(Words.get("mail.copied"), Words.get("mail.tooMany", addresses.size()));
        } else {
            Mail.open(context, link);
        }
        if (without > 0) {
            tell(
                    Words.get("mail.some"),
                    Words.get("mail.without", without, without + addresses.size()));
        }
    }

    private void tell(String title, String text) {
        context.notifier().notify(Severity.INFO, title, text);
    }

    /** Says what the figures of the selected row were made of. */
    void explain() {
        R row = table.node().getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        String chosen = table.chosenColumn();
        List<Column<R, ?>> shown = table.visibleColumns();
        String words =
                shown.stream()
                        .filter(column -> column.id().equals(chosen) && column.explains())
                        .findFirst()
                        .or(() -> shown.stream().filter(Column::explains).findFirst())
                        .map(column -> column.explain(row))
                        .orElse(Words.get("table.nothingToExplain"));
        Explanation.show(table.node(), words);
    }
}
