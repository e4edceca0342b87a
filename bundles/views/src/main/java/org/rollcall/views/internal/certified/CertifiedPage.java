package org.rollcall.views.internal.certified;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.GroupFilters;
import org.rollcall.kit.table.StudentLink;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.text.Explain;
import org.rollcall.kit.text.StudentText;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.ViewState;

/** Who self-certifies how often and when, month by month. */
final class CertifiedPage {
    private final AttendanceContext context;
    private final Page page;
    private final Filters<CertifiedRow> filters;
    private final StackPane holder = new StackPane();

    /** One subscription set for each table, as the months make its columns. */
    private Subscriptions tableSubscriptions = new Subscriptions();

    private List<YearMonth> months = List.of();
    private DataTable<CertifiedRow> table;
    private TablePane<CertifiedRow> pane;
    private SelfCertifiedResult shown;

    /** What was kept of the table that is replaced by the first with rows; null for nothing. */
    private ViewState earlier;

    CertifiedPage(
            AttendanceContext context,
            Computed<SelfCertifiedResult> result,
            Subscriptions subscriptions) {
        page = new Page("certified", subscriptions);
        this.context = context;
        filters =
                new Filters<>(
                        row ->
                                StudentText.searched(
                                        row.student(), context.model().dataProperty().get()));
        makeTable();
        page.setContent(holder);
        subscriptions.add(() -> tableSubscriptions.close());
        subscriptions
                .kept()
                .group(
                        () -> earlier == null ? tableSubscriptions.kept().save() : earlier,
                        state -> earlier = state);
        page.follow(result, subscriptions);
        subscriptions.follow(result.answerProperty(), this::show);
    }

    Parent node() {
        return page.node();
    }

    private void show(Answer<SelfCertifiedResult> answer) {
        shown = answer.seen().orElse(null);
        Answer<List<CertifiedRow>> rows = answer.map(this::rows);
        rows.known().ifPresent(this::offer);
        page.setTitle(ScopeText.module(context.model().dataProperty().get()));
        page.setCaption(answer.map(result -> ScopeText.caption(result.basis())));
        pane.show(rows);
        if (earlier != null && rows.known().filter(now -> !now.isEmpty()).isPresent()) {
            tableSubscriptions.kept().restore(earlier);
            earlier = null;
        }
    }

    private void offer(List<CertifiedRow> rows) {
        var found = new TreeSet<YearMonth>();
        rows.forEach(row -> found.addAll(row.months().keySet()));
        if (!months.equals(List.copyOf(found))) {
            months = List.copyOf(found);
            makeTable();
        }
        filters.offer(
                GroupFilters.of(
                        rows, CertifiedRow::assignment, row -> row.student().academicAdvisor()));
    }

    private List<CertifiedRow> rows(SelfCertifiedResult result) {
        ModuleData data = context.model().dataProperty().get();
        if (data == null) {
            return List.of();
        }
        return result.students().stream()
                .map(
                        figure ->
                                new CertifiedRow(
                                        result.basis(),
                                        figure,
                                        data.assignment(figure.student().id())))
                .sorted(
                        Comparator.comparingInt((CertifiedRow row) -> -row.figure().count())
                                .thenComparing(row -> row.student().id()))
                .toList();
    }

    private void makeTable() {
        tableSubscriptions.close();
        tableSubscriptions = new Subscriptions();
        table =
                new DataTable<>(
                        "certified-table",
                        Words.get("certified.table"),
                        columns(),
                        filters,
                        Words.get("certified.none"));
        pane =
                new TablePane<>(
                        context,
                        tableSubscriptions,
                        table,
                        filters,
                        () ->
                                Words.get(
                                        "certified.export",
                                        String.valueOf(context.model().moduleProperty().get())),
                        this::facts,
                        this::summary);
        pane.savedAs("certified").ofChosenModule();
        StudentLink.tie(table, row -> row.student(), context, tableSubscriptions);
        holder.getChildren().setAll(pane.node());
    }

    private List<Column<CertifiedRow, ?>> columns() {
        var names = context.names();
        var columns = new ArrayList<Column<CertifiedRow, ?>>();
        columns.add(Columns.text("id", 6.6, row -> names.id(row.student())));
        columns.add(Columns.text("firstName", 7, row -> names.firstName(row.student())));
        columns.add(Columns.text("surname", 8, row -> names.surname(row.student())));
        columns.add(Columns.text("advisor", 9, row -> row.student().academicAdvisor()));
        columns.add(
                Columns.<CertifiedRow>text("group", 6, row -> row.assignment().group())
                        .hiddenAtFirst());
        columns.add(
                Columns.<CertifiedRow>number("events", 5, row -> row.figure().count())
                        .explained(
                                row ->
                                        Explain.count(
                                                Words.get(
                                                        "explain.selfCertified",
                                                        row.basis()
                                                                .query()
                                                                .rules()
                                                                .placementsPerDay()),
                                                row.basis())));
        for (YearMonth month : months) {
            columns.add(
                    Column.number(
                            "month-" + month,
                            Words.get("month." + month.getMonth()) + "\n" + month.getYear(),
                            4,
                            row -> row.months().get(month)));
        }
        columns.add(
                Columns.text(
                        "dates",
                        24,
                        row ->
                                row.figure().dates().stream()
                                        .map(Dates::day)
                                        .collect(Collectors.joining("; "))));
        return columns;
    }

    private List<Fact> facts() {
        return ScopeText.facts(context, shown == null ? null : shown.basis());
    }

    private String summary() {
        int events = table.shown().stream().mapToInt(row -> row.figure().count()).sum();
        return Words.count("certified.summary", events);
    }
}
