package org.rollcall.imports.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ImportedFile;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportText;
import org.rollcall.imports.internal.actions.ImportUndo;
import org.rollcall.imports.internal.actions.ReportPart;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.GroupFilters;
import org.rollcall.kit.table.StudentLink;
import org.rollcall.kit.table.TableMemento;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;

/** The import report: files and where their rows went, rejected rows, changes, messages. */
final class ImportReportPage {
    private final AttendanceContext context;
    private final Subscriptions subscriptions;
    private final Page page;
    private final ImportPicker picker;
    private final Button undo = new Button(Words.get("report.undo"));
    private final Part<ImportedFile> files;
    private final Part<RejectedRow> rejected;
    private final Part<ImportedFile> changes;
    private final Part<ChangedRow> changedRows;
    private final Part<ChangedStudent> changedStudents;
    private final ReadOnlyObjectProperty<ReportPart> wanted;
    private final ListView<String> messages = new ListView<>();
    private final Tab filesTab;
    private final Tab rejectedTab;
    private final Tab changesTab;
    private final Tab changedRowsTab;
    private final Tab changedTab;
    private final Tab messagesTab = new Tab("", messages);
    private final TabPane details;
    private ReportedImport shown;

    /** Whether a tab was taken over, which the first import shown must not change. */
    private boolean restored;

    /** A table with what belongs to it. */
    private record Part<R>(Filters<R> filters, DataTable<R> table, TablePane<R> pane) {
        void show(List<R> rows) {
            pane.show(new Answer.Known<>(rows));
        }
    }

    ImportReportPage(
            AttendanceContext context,
            Computed<ReportedImport> reported,
            ReportModel model,
            ReadOnlyObjectProperty<ReportPart> wanted,
            ImportUndo undoing,
            Subscriptions subscriptions) {
        page = new Page("import-report", subscriptions);
        this.context = context;
        this.subscriptions = subscriptions;
        this.wanted = wanted;
        picker = new ImportPicker(model);
        undo.setId("undo-import");
        undo.getStyleClass().add("small");
        undo.setTooltip(new Tooltip(Words.get("report.undo.help")));
        undo.setOnAction(event -> undoing.takeBackNow(shown.result().importId()));
        files =
                part(
                        "import-files-table",
                        "report.files",
                        new Filters<>(ImportedFile::name),
                        ReportColumns.files(this::openRejected));
        files.table().keyed(file -> file.name() + file.version()).opening(this::openRejected);
        rejected =
                part(
                        "rejected-table",
                        "report.rejected",
                        new Filters<RejectedRow>(
                                        row ->
                                                String.join(
                                                        " ",
                                                        row.file(),
                                                        row.reason(),
                                                        row.column()))
                                .headed(
                                        "rejectedReason",
                                        Words.get("filter.heading.rejectedReason")),
                        ReportColumns.rejected(context.names()));
        rejected.table().keyed(row -> row.file() + ":" + row.line());
        changes =
                part(
                        "import-changes-table",
                        "report.changesTable",
                        new Filters<>(ImportedFile::name),
                        ReportColumns.changes(context.names(), this::openChanged));
        changes.table()
                .keyed(file -> file.name() + file.version())
                .opening(
                        file ->
                                openChanged(
                                        file,
                                        ReportColumns.filterOf(changes.table().chosenColumn())));
        changedRows =
                part(
                        "changed-rows-table",
                        "report.changedRows",
                        new Filters<ChangedRow>(
                                        row ->
                                                String.join(
                                                        " ",
                                                        context.names().id(row.change().student()),
                                                        context.names()
                                                                .name(row.change().student()),
                                                        row.change().event()))
                                .headed("rowChange", Words.get("filter.heading.rowChange"))
                                .headed("studentChange", Words.get("filter.heading.studentChange"))
                                .headed("module", Words.get("filter.heading.module")),
                        ReportColumns.changedRows(context.names()));
        changedRows.table().keyed(ChangedRow::key);
        StudentLink.opening(changedRows.table(), row -> row.change().student().id(), context);
        changedStudents =
                part(
                        "changed-students-table",
                        "report.changedStudents",
                        new Filters<ChangedStudent>(
                                        row ->
                                                context.names().id(row.change().student())
                                                        + " "
                                                        + context.names()
                                                                .name(row.change().student()))
                                .headed("crossing", Words.get("filter.heading.crossing")),
                        ReportColumns.changedStudents(context.names()));
        changedStudents.table().keyed(ChangedStudent::key).marking(ChangedStudent::crossed);
        StudentLink.opening(changedStudents.table(), row -> row.change().student().id(), context);
        messages.setId("import-messages");
        messages.setAccessibleText(Words.get("report.messages"));
        messages.getStyleClass().add("edge-to-edge");
        messages.setCellFactory(WrappedCell::new);
        var none = new Label(Words.get("report.messages.none"));
        none.getStyleClass().add("quiet");
        messages.setPlaceholder(none);
        filesTab = new Tab("", files.pane().node());
        rejectedTab = new Tab("", rejected.pane().node());
        changesTab = new Tab("", changes.pane().node());
        changedRowsTab = new Tab("", changedRows.pane().node());
        changedTab = new Tab("", changedStudents.pane().node());
        details =
                new TabPane(
                        filesTab, rejectedTab, changesTab, messagesTab, changedRowsTab, changedTab);
        details.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        details.getStyleClass().add("dense-tabs");
        details.setId("import-details");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        page.addActions(picker.node(), undo);
        page.setContent(details, 20);
        subscriptions.kept().add("details", this::detail, this::restoreDetail);
        page.setTitle(Words.get("view.import-report"));
        page.follow(reported, subscriptions);
        subscriptions.follow(reported.valueProperty(), this::show);
        subscriptions.follow(wanted, part -> select());
        subscriptions.follow(context.names().hiddenProperty(), hidden -> showMessages());
    }

    Parent node() {
        return page.node();
    }

    private void show(ReportedImport reported) {
        boolean another = reported != null && !sameImport(reported);
        shown = reported;
        picker.show(reported);
        picker.node().setVisible(reported != null);
        undo.setVisible(reported != null);
        boolean undoable = reported != null && reported.latest();
        undo.setDisable(!undoable);
        // A button that can't be pressed shows no hint.
        undo.setText(Words.get(undoable ? "report.undo" : "report.undo.not"));
        if (reported == null) {
            page.setTitle(Words.get("view.import-report"));
            page.setChoice("");
            return;
        }
        ImportResult result = reported.result();
        List<RejectedRow> rows = ImportText.rejected(result);
        List<ImportedFile> compared =
                result.files().stream().filter(file -> file.changes().isPresent()).toList();
        page.setTitle(ImportText.filesLine(result));
        page.setChoice(ImportText.rowsLine(result));
        files.show(result.files());
        rejected.filters()
                .offer(
                        GroupFilters.each(
                                "rejectedReason",
                                rows,
                                RejectedRow::reason,
                                text -> Words.get("filter.rejectedReason", text)));
        rejected.show(rows);
        changes.show(compared);
        List<ChangedRow> rowByRow = ChangedRow.of(result);
        var rowFilters =
                new ArrayList<>(
                        GroupFilters.each(
                                "rowChange",
                                rowByRow,
                                ChangedRow::what,
                                text -> Words.get("filter.rowChange", text)));
        rowFilters.addAll(
                GroupFilters.each(
                        "studentChange",
                        rowByRow,
                        ChangedRow::student,
                        text -> Words.get("filter.studentChange", text)));
        rowFilters.addAll(
                GroupFilters.each(
                        "module",
                        rowByRow,
                        ChangedRow::module,
                        text -> Words.get("filter.module", text)));
        changedRows.filters().offer(rowFilters);
        changedRows.show(rowByRow);
        changedRowsTab.setText(Words.get("report.tab.changedRows", rowByRow.size()));
        List<ChangedStudent> students =
                ChangedStudent.of(result, context.model().defaultThreshold());
        changedStudents
                .filters()
                .offer(
                        GroupFilters.each(
                                "crossing",
                                students,
                                ChangedStudent::crossing,
                                text -> Words.get("filter.crossing", text)));
        changedStudents.show(students);
        changedTab.setText(Words.get("report.tab.changedStudents", students.size()));
        showMessages();
        filesTab.setText(Words.get("report.tab.files", result.files().size()));
        rejectedTab.setText(Words.get("report.tab.rejected", rows.size()));
        changesTab.setText(Words.get("report.tab.changes", compared.size()));
        messagesTab.setText(Words.get("report.tab.messages", messages.getItems().size()));
        if (another && restored) {
            restored = false;
        } else if (another) {
            select();
        }
    }

    private void showMessages() {
        if (shown != null) {
            messages.getItems().setAll(ImportText.messages(shown.result(), context.names()));
        }
    }

    /** Brings the part to the front that was asked for, or that tells most. */
    private void select() {
        if (wanted.get() == ReportPart.ATTENDANCE) {
            details.getSelectionModel().select(changedTab);
        } else if (shown != null) {
            boolean refused = !shown.result().refusals().isEmpty();
            details.getSelectionModel().select(refused ? messagesTab : filesTab);
        }
    }

    private void openRejected(ImportedFile file) {
        rejected.filters().clear();
        if (shown.result().files().size() > 1) {
            rejected.filters().typedProperty().set(file.name());
        }
        details.getSelectionModel().select(rejectedTab);
    }

    /**
     * @param filter id of the filter that keeps the rows that were counted; empty for all
     */
    private void openChanged(ImportedFile file, String filter) {
        var ids = new ArrayList<String>(List.of(filter));
        if (shown.result().files().size() > 1
                && file.kind() instanceof InputKind.AttendanceExport export) {
            ids.add("module=" + export.module());
        }
        changedRows.filters().clear();
        changedRows.filters().restore(ids);
        details.getSelectionModel().select(changedRowsTab);
    }

    private String detail() {
        return Integer.toString(details.getSelectionModel().getSelectedIndex());
    }

    private void restoreDetail(String index) {
        restored = shown == null;
        details.getSelectionModel().select(ViewMemento.number(index));
    }

    private boolean sameImport(ReportedImport reported) {
        return shown != null && shown.result().importId() == reported.result().importId();
    }

    private <R> Part<R> part(
            String id, String words, Filters<R> filters, List<Column<R, ?>> columns) {
        var table =
                new DataTable<>(id, Words.get(words), columns, filters, Words.get(words + ".none"));
        Supplier<String> title = () -> Words.get(words);
        var pane =
                new TablePane<>(
                        context, subscriptions, table, filters, title, this::facts, () -> "");
        TableMemento.row(subscriptions.kept(), table, row -> true);
        return new Part<>(filters, table, pane);
    }

    /** What exports say of the import. */
    private List<Fact> facts() {
        return shown == null
                ? List.of()
                : List.of(
                        new Fact(Words.get("fact.import"), picker.title(shown)),
                        new Fact(Words.get("fact.rows.all"), ImportText.headline(shown.result())));
    }
}
