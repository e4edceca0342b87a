package org.rollcall.views.internal.quality;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.Student;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.CountLink;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.GroupFilters;
import org.rollcall.kit.table.TableMemento;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.quality.Quality.HistoryLine;
import org.rollcall.views.internal.quality.Quality.MissingLine;
import org.rollcall.views.internal.quality.Quality.ModuleLine;
import org.rollcall.views.internal.quality.Quality.ReasonLine;

/** Where rows went, why some were rejected, who is missing, and how it was at each import. */
final class QualityPage {
    private final AttendanceContext context;
    private final Subscriptions subscriptions;
    private final Page page;
    private final TabPane tabs = new TabPane();
    private final Part<ModuleLine> modules;
    private final Part<ReasonLine> reasons;
    private final Part<MissingLine> missing;
    private final Part<HistoryLine> history;

    /** A table in a tab. */
    private record Part<R>(Tab tab, Filters<R> filters, DataTable<R> table, TablePane<R> pane) {
        void show(Answer<List<R>> rows, String words) {
            pane.show(rows);
            tab.setText(
                    rows.say(
                            now -> Words.get(words + ".tab", now.size()),
                            Words.get(words + ".plain")));
        }
    }

    QualityPage(AttendanceContext context, Computed<Quality> quality, Subscriptions subscriptions) {
        page = new Page("quality", subscriptions);
        this.context = context;
        this.subscriptions = subscriptions;
        modules =
                part(
                        "quality-modules",
                        new Filters<>(line -> line.info().module()),
                        moduleColumns(context.model()));
        modules.table().keyed(line -> line.info().module()).marking(line -> line.rejected() > 0);
        modules.table().opening(line -> openReasons(line.info().module()));
        reasons =
                part(
                        "quality-reasons",
                        new Filters<ReasonLine>(line -> line.module() + " " + line.reason())
                                .headed("module", Words.get("filter.heading.module")),
                        reasonColumns());
        missing =
                part(
                        "quality-missing",
                        new Filters<>(line -> line.studentId() + " " + line.group()),
                        missingColumns());
        history =
                part(
                        "quality-history",
                        new Filters<>(
                                line -> line.file() == null ? "" : line.file().source().name()),
                        historyColumns());
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("dense-tabs");
        tabs.setId("quality-tabs");
        page.setContent(tabs, 20);
        subscriptions.kept().tab(tabs);
        page.setTitle(Words.get("view.quality"));
        page.follow(quality, subscriptions);
        subscriptions.follow(quality.answerProperty(), this::show);
    }

    Parent node() {
        return page.node();
    }

    private void show(Answer<Quality> answer) {
        answer.known()
                .ifPresent(
                        quality ->
                                reasons.filters()
                                        .offer(
                                                GroupFilters.each(
                                                        "module",
                                                        quality.reasons(),
                                                        ReasonLine::module,
                                                        text -> Words.get("filter.module", text))));
        modules.show(answer.map(Quality::modules), "quality.modules");
        reasons.show(answer.map(Quality::reasons), "quality.reasons");
        missing.show(answer.map(Quality::missing), "quality.missing");
        history.show(answer.map(Quality::history), "quality.history");
        page.setCaption(answer.map(QualityPage::caption));
    }

    private static String caption(Quality quality) {
        long rejected = quality.modules().stream().mapToLong(ModuleLine::rejected).sum();
        long unmarked = quality.modules().stream().mapToLong(ModuleLine::unknownMarks).sum();
        long stale = quality.modules().stream().filter(ModuleLine::stale).count();
        return Words.get(
                "quality.caption",
                Words.count("quality.rejected", rejected),
                Words.count("quality.unmarked", unmarked),
                Words.count("quality.old", stale),
                Words.count("quality.absent", quality.missing().size()));
    }

    private <R> Part<R> part(String id, Filters<R> filters, List<Column<R, ?>> columns) {
        var table =
                new DataTable<>(
                        id,
                        Words.get(id.replace('-', '.')),
                        columns,
                        filters,
                        Words.get(id.replace('-', '.') + ".none"));
        Supplier<String> title = () -> Words.get(id.replace('-', '.'));
        var pane =
                new TablePane<>(
                        context,
                        subscriptions,
                        table,
                        filters,
                        title,
                        () -> ScopeText.factsOfAll(context),
                        () -> "");
        TableMemento.row(subscriptions.kept(), table, row -> true);
        var tab = new Tab(title.get(), pane.node());
        tab.setId("tab-" + id);
        tabs.getTabs().add(tab);
        return new Part<>(tab, filters, table, pane);
    }

    private List<Column<ModuleLine, ?>> moduleColumns(AttendanceModel model) {
        return List.of(
                Columns.text("module", 5, line -> line.info().module()),
                Columns.text("file", 13, line -> line.info().source().name()),
                Columns.number("version", 5, line -> line.info().version()),
                Columns.<ModuleLine>number("rowsRead", 5, line -> (int) line.read())
                        .explained(QualityPage::balance),
                Columns.<ModuleLine>number("kept", 6, line -> (int) line.kept())
                        .explained(QualityPage::balance),
                leading(Columns.<ModuleLine>number("rejected", 6.2, line -> (int) line.rejected()))
                        .explained(QualityPage::balance),
                Columns.<ModuleLine>number("cancelled", 6.8, line -> (int) line.cancelled())
                        .explained(QualityPage::balance),
                Columns.<ModuleLine>number("duplicates", 6, line -> (int) line.duplicates())
                        .explained(QualityPage::balance),
                Columns.<ModuleLine>number("unknownMarks", 6, line -> (int) line.unknownMarks())
                        .explained(line -> Words.get("explain.unknownMarks")),
                Columns.date("newest", 9, line -> line.info().newest(model.today()).orElse(null)),
                Columns.flag("stale", 5, ModuleLine::stale),
                Columns.text("imported", 10, line -> Dates.stamp(line.info().importedAt())));
    }

    private Column<ModuleLine, Integer> leading(Column<ModuleLine, Integer> column) {
        return column.cell(
                () ->
                        new CountLink<>(
                                column,
                                Words.get("quality.open.rejected"),
                                line -> openReasons(line.info().module())));
    }

    /** Shows why rows of a module were rejected. */
    private void openReasons(String module) {
        reasons.filters().clear();
        reasons.filters().restore(List.of("module=" + module));
        tabs.getSelectionModel().select(reasons.tab());
    }

    private static String balance(ModuleLine line) {
        return Words.get(
                "explain.balance",
                line.read(),
                line.kept(),
                line.rejected(),
                line.cancelled(),
                line.duplicates());
    }

    private List<Column<ReasonLine, ?>> reasonColumns() {
        return List.of(
                Columns.text("module", 5, ReasonLine::module),
                Columns.text("reason", 16, ReasonLine::reason),
                Columns.text("columnName", 9, ReasonLine::column),
                Columns.number("rows", 5, ReasonLine::rows),
                Columns.text("firstExample", 20, line -> example(line.example(), context.names())));
    }

    /** Where to look, without the row itself, which names a person; its value may do so too. */
    static String example(RejectedRow row, Names names) {
        String value = names.text(row.value());
        return row.file() + ":" + row.line() + (value.isEmpty() ? "" : " (" + value + ")");
    }

    private List<Column<MissingLine, ?>> missingColumns() {
        var names = context.names();
        return List.of(
                Columns.number("year", 4, MissingLine::year),
                Columns.text("id", 8, line -> names.id(new Student(line.studentId(), "", "", ""))),
                Columns.text("group", 10, MissingLine::group),
                Columns.text("pattern", 8, MissingLine::pattern));
    }

    private static List<Column<HistoryLine, ?>> historyColumns() {
        return List.of(
                Columns.number("revision", 5, line -> (int) line.record().revision()),
                Columns.text("imported", 10, line -> Dates.stamp(line.record().time())),
                Columns.text("action", 9, QualityPage::action),
                Columns.text(
                        "file", 13, line -> line.file() == null ? "" : line.file().source().name()),
                Columns.text(
                        "kind", 10, line -> line.file() == null ? "" : kind(line.file().kind())),
                Columns.number(
                        "version", 5, line -> line.file() == null ? null : line.file().version()),
                Columns.number("rowsRead", 6, line -> count(line, counts -> counts.rows().read())),
                Columns.number("kept", 6, line -> count(line, counts -> counts.rows().kept())),
                Columns.number(
                        "rejected", 6, line -> count(line, counts -> counts.rows().rejected())),
                Columns.number(
                        "cancelled", 6, line -> count(line, counts -> counts.rows().cancelled())),
                Columns.number(
                        "duplicates", 6, line -> count(line, counts -> counts.rows().duplicates())),
                Columns.number(
                        "unknownMarks", 6, line -> count(line, ImportRecord.Counts::marksUnknown)));
    }

    /** A count of an import; null where it was not kept at that time. */
    private static Integer count(HistoryLine line, ToLongFunction<ImportRecord.Counts> count) {
        return line.file() == null
                ? null
                : line.file().counts().map(counts -> (int) count.applyAsLong(counts)).orElse(null);
    }

    private static String action(HistoryLine line) {
        return Words.get("quality.action." + line.record().action(), line.record().restored());
    }

    private static String kind(InputKind kind) {
        if (kind instanceof InputKind.AttendanceExport export) {
            return Words.get("scope.module", export.module());
        }
        return kind instanceof InputKind.RotationMap map
                ? Words.get("quality.map", map.year())
                : Words.get("quality.notes");
    }
}
