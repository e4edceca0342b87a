package org.rollcall.views.internal.table;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.Async;
import org.rollcall.views.internal.context.AttendanceContext;
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
        button.getItems().setAll(items());
        button.getItems().addAll(new SeparatorMenuItem(), printing());
        if (table.columns().stream().anyMatch(Column::isNotes)) {
            var notes = new CheckMenuItem(Words.get("export.notes"));
            notes.setOnAction(event -> withNotes = notes.isSelected());
            button.getItems().addAll(new SeparatorMenuItem(), notes);
        }
        return button;
    }

    /** For a menu of the table, where nothing else says that it is about exports. */
    List<MenuItem> menu() {
        var export = new Menu(Words.get("export.button"));
        export.getItems().setAll(items());
        return List.of(export, printing());
    }

    private List<MenuItem> items() {
        return Stream.of(Format.values()).map(this::item).toList();
    }

    private MenuItem printing() {
        var item = new MenuItem(Words.get("print.item"));
        item.setOnAction(
                event ->
                        new TablePrint(context)
                                .print(snapshot(), table.node().getScene().getWindow()));
        return item;
    }

    /** The table as it is shown now. */
    ExportTable snapshot() {
        List<Column<R, ?>> columns =
                table.visibleColumns().stream()
                        .filter(column -> withNotes || !column.isNotes())
                        .toList();
        var rows = new ArrayList<List<Object>>();
        for (R row : table.shown()) {
            // Not an immutable list: values may be missing.
            var values = new ArrayList<Object>();
            columns.forEach(column -> values.add(column.value(row)));
            rows.add(values);
        }
        var all = new ArrayList<>(facts.get());
        all.add(new Fact(Words.get("fact.rows"), Integer.toString(rows.size())));
        return new ExportTable(
                title.get(),
                all,
                columns.stream()
                        .map(column -> new ExportTable.Column(column.plainTitle(), column.type()))
                        .toList(),
                rows);
    }

    private MenuItem item(Format format) {
        var item = new MenuItem(Words.get("export." + format.extension()));
        item.setOnAction(event -> choose(format));
        return item;
    }

    private void choose(Format format) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.get("export.title", title.get()));
        chooser.setInitialFileName(
                ExportName.of(title.get(), facts.get()) + "." + format.extension());
        context.folders().start().ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Words.get("export.type." + format.extension()),
                                "*." + format.extension()));
        File file = chooser.showSaveDialog(table.node().getScene().getWindow());
        if (file != null) {
            context.folders().used(file);
            writeWithEnding(format, file.toPath());
        }
    }

    /** The chooser of some systems leaves the ending out, and asks about the name as it stands. */
    private void writeWithEnding(Format format, Path typed) {
        Path file = ExportName.ending(typed, format.extension());
        if (!file.equals(typed) && Files.exists(file)) {
            context.notifier()
                    .notify(
                            Severity.WARNING,
                            Words.get("export.failed"),
                            Words.get("export.exists", file));
            return;
        }
        write(format, file);
    }

    private void write(Format format, Path file) {
        TableExporter exporter = context.services().exporter().get();
        if (exporter == null) {
            context.notifier()
                    .notify(Severity.WARNING, Words.get("export.failed"), Words.get("export.away"));
            return;
        }
        ExportTable snapshot = snapshot();
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
                            Words.get("export.written", snapshot.rows().size(), file),
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
