package org.rollcall.kit.table;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.api.report.TableExporter;
import org.rollcall.api.report.TableExporter.Format;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.text.ExportName;
import org.rollcall.kit.value.Async;
import org.rollcall.workbench.api.Notifier.Severity;

/** Exports a table exactly as shown: its visible columns, its filtered and sorted rows. */
final class TableExport<R> {
    private final AttendanceContext context;
    private final DataTable<R> table;
    private final Supplier<String> title;
    private final Supplier<List<Fact>> facts;
    private boolean withNotes;

    TableExport(
            AttendanceContext context,
            DataTable<R> table,
            Supplier<String> title,
            Supplier<List<Fact>> facts) {
        this.context = context;
        this.table = table;
        this.title = title;
        this.facts = facts;
    }

    MenuButton button(String id) {
        var button = new MenuButton(Words.get("export.button"));
        button.setId(id);
        button.setTooltip(new Tooltip(Words.get("export.help")));
        button.getItems().setAll(items(table::shown));
        var print = new MenuItem(Words.get("print.item"));
        print.setOnAction(event -> print());
        button.getItems().addAll(new SeparatorMenuItem(), print);
        if (table.columns().stream().anyMatch(Column::isNotes)) {
            var notes = new CheckMenuItem(Words.get("export.notes"));
            notes.setOnAction(event -> withNotes = notes.isSelected());
            button.getItems().addAll(new SeparatorMenuItem(), notes);
        }
        return button;
    }

    /** For a menu of the table, where nothing else says that it is about exports. */
    Menu menu() {
        var export = new Menu(Words.get("export.button"));
        export.getItems().setAll(items(table::shown));
        return export;
    }

    /** The same of the selected rows alone. */
    Menu menuOfSelected() {
        var export = new Menu(Words.get("export.selected"));
        export.getItems().setAll(items(() -> table.node().getSelectionModel().getSelectedItems()));
        return export;
    }

    private List<MenuItem> items(Supplier<List<R>> rows) {
        return Stream.of(Format.values()).map(format -> item(format, rows)).toList();
    }

    /** Prints what is shown. */
    void print() {
        new TablePrint(context).print(snapshot(table.shown()), table.node().getScene().getWindow());
    }

    /** Writes what is shown, as the type that the user chooses in the dialog or names. */
    void choose() {
        choose(List.of(Format.values()), table.shown());
    }

    /** The table as it is shown now, or some rows of it. */
    ExportTable snapshot(List<R> some) {
        List<Column<R, ?>> columns =
                table.visibleColumns().stream()
                        .filter(column -> withNotes || !column.isNotes())
                        .toList();
        var rows = new ArrayList<List<Object>>();
        for (R row : some) {
            // Not an immutable list: values may be missing.
            var values = new ArrayList<Object>();
            columns.forEach(column -> values.add(column.value(row)));
            rows.add(values);
        }
        var all = new ArrayList<>(facts.get());
        int shown = table.shown().size();
        all.add(
                new Fact(
                        Words.get("fact.rows"),
                        rows.size() == shown
                                ? Integer.toString(shown)
                                : Words.get("fact.rows.selected", rows.size(), shown)));
        return new ExportTable(
                title.get(),
                all,
                columns.stream()
                        .map(column -> new ExportTable.Column(column.plainTitle(), column.type()))
                        .toList(),
                rows);
    }

    private MenuItem item(Format format, Supplier<List<R>> rows) {
        var item = new MenuItem(Words.get("export." + format.extension()));
        item.setOnAction(event -> choose(List.of(format), rows.get()));
        return item;
    }

    private void choose(List<Format> formats, List<R> rows) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.get("export.title", title.get()));
        chooser.setInitialFileName(
                ExportName.of(title.get(), facts.get()) + "." + formats.get(0).extension());
        context.folders().start().ifPresent(chooser::setInitialDirectory);
        formats.forEach(format -> chooser.getExtensionFilters().add(type(format)));
        ExportTable snapshot = snapshot(rows);
        File file = chooser.showSaveDialog(table.node().getScene().getWindow());
        if (file != null) {
            context.folders().used(file);
            var type = chooser.getSelectedExtensionFilter();
            Format chosen =
                    formats.stream()
                            .filter(format -> named(file, format))
                            .findFirst()
                            .or(
                                    () ->
                                            formats.stream()
                                                    .filter(format -> ends(type, format))
                                                    .findFirst())
                            .orElse(formats.get(0));
            writeWithEnding(snapshot, chosen, file.toPath());
        }
    }

    private static FileChooser.ExtensionFilter type(Format format) {
        return new FileChooser.ExtensionFilter(
                Words.get("export.type." + format.extension()), "*." + format.extension());
    }

    /** What the user typed counts before what the dialog stood at. */
    private static boolean named(File file, Format format) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith("." + format.extension());
    }

    private static boolean ends(FileChooser.ExtensionFilter type, Format format) {
        return type != null && type.getExtensions().contains("*." + format.extension());
    }

    /** The chooser of some systems leaves the ending out, and asks about the name as it stands. */
    private void writeWithEnding(ExportTable snapshot, Format format, Path typed) {
        Path file = ExportName.ending(typed, format.extension());
        if (!file.equals(typed) && Files.exists(file)) {
            context.notifier()
                    .notify(
                            Severity.WARNING,
                            Words.get("export.failed"),
                            Words.get("export.exists", file));
            return;
        }
        write(snapshot, format, file);
    }

    private void write(ExportTable snapshot, Format format, Path file) {
        TableExporter exporter = context.services().exporter().get();
        if (exporter == null) {
            context.notifier()
                    .notify(Severity.WARNING, Words.get("export.failed"), Words.get("export.away"));
            return;
        }
        Async.whenDone(
                context.jobs()
                        .submit(
                                Words.get("export.job"),
                                progress -> {
                                    exporter.write(snapshot, format, file, progress);
                                    return file;
                                }),
                (written, problem) -> tell(snapshot, file, problem));
    }

    private void tell(ExportTable snapshot, Path file, Throwable problem) {
        if (problem == null) {
            context.notifier()
                    .written(
                            Words.get("export.done"),
                            Words.countWith("export.written", snapshot.rows().size(), file),
                            file);
        } else if (!(problem instanceof CancellationException)) {
            context.notifier()
                    .notify(
                            Severity.ERROR,
                            Words.get("export.failed"),
                            Words.get("export.reason", file, problem.getMessage()));
        }
    }
}
