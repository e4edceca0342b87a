package org.rollcall.views.internal.placements;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.kit.chart.ChartSlot;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.selection.PictureText;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.GroupFilters;
import org.rollcall.kit.table.StudentLink;
import org.rollcall.kit.table.TableMemento;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.text.Explain;
import org.rollcall.kit.text.StudentText;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;

/** Placement days by student and week, against the cohort, and the absences on placement. */
final class PlacementsPage {
    private final AttendanceContext context;
    private final Page page;
    private final Filters<PlacementRow> filters;
    private final DataTable<PlacementRow> table;
    private final TablePane<PlacementRow> pane;
    private final DataTable<Session> absences;
    private final TablePane<Session> absencePane;
    private final Tab absenceTab;
    private final ChartSlot<HeatMap> heat;
    private PlacementFigures shown;

    PlacementsPage(
            AttendanceContext context,
            Computed<PlacementFigures> figures,
            ChartSlot<HeatMap> heat,
            Subscriptions subscriptions) {
        page = new Page("placements", subscriptions);
        this.context = context;
        this.heat = heat;
        filters =
                new Filters<>(
                        row ->
                                StudentText.searched(
                                        row.student(), context.model().dataProperty().get()));
        table =
                new DataTable<>(
                                "placements-table",
                                Words.get("placements.table"),
                                columns(context.names()),
                                filters,
                                Words.get("attendance.none"))
                        .marking(row -> row.figure().days() == 0);
        pane =
                new TablePane<>(
                        context,
                        subscriptions,
                        table,
                        filters,
                        () -> Words.get("placements.export", module()),
                        this::facts,
                        this::summary);
        pane.savedAs("placements").ofChosenModule();
        var absenceFilters =
                new Filters<Session>(
                        row ->
                                StudentText.searched(
                                                row.student(), context.model().dataProperty().get())
                                        + row.event());
        absences =
                new DataTable<>(
                        "placement-absences-table",
                        Words.get("placements.absences"),
                        absenceColumns(context.names()),
                        absenceFilters,
                        Words.get("placements.noAbsences"));
        absencePane =
                new TablePane<>(
                        context,
                        subscriptions,
                        absences,
                        absenceFilters,
                        () -> Words.get("placements.absencesExport", module()),
                        this::facts,
                        () -> "");

        var daysTab = new Tab(Words.get("placements.tab.days"), pane.node());
        absenceTab = new Tab(Words.get("placements.absences"), absencePane.node());
        absenceTab.setId("placement-tab-absences");
        var tabs = new TabPane(daysTab, absenceTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("dense-tabs");
        var split = new SplitPane(heat.node(), tabs);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.48);
        tabs.setId("placement-tabs");
        page.setContent(split, 40);
        subscriptions.kept().dividers("split", split);
        subscriptions.kept().tab(tabs);
        TableMemento.row(
                subscriptions.kept(),
                absences,
                row -> row.student().id().equals(context.model().studentProperty().get()));

        StudentLink.tie(table, row -> row.student(), context, subscriptions);
        absences.node()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                context.model().studentProperty().set(now.student().id());
                            }
                        });
        StudentLink.opening(absences, row -> row.student().id(), context);
        StudentLink.people(absences, Session::student, context);
        heat.onSelect(id -> context.model().studentProperty().set(id));
        ListChangeListener<PlacementRow> changed = change -> showHeat();
        table.shown().addListener(changed);
        subscriptions.add(() -> table.shown().removeListener(changed));
        heat.onOpen(id -> context.views().show("student"));
        subscriptions.follow(context.names().hiddenProperty(), hidden -> showHeat());
        page.follow(figures, subscriptions);
        subscriptions.follow(figures.answerProperty(), this::show);
    }

    Parent node() {
        return page.node();
    }

    private void show(Answer<PlacementFigures> answer) {
        shown = answer.seen().orElse(null);
        answer.known()
                .ifPresent(
                        figures ->
                                filters.offer(
                                        GroupFilters.of(
                                                figures.rows(),
                                                PlacementRow::assignment,
                                                row -> row.student().academicAdvisor())));
        page.setTitle(shown == null ? "" : ScopeText.module(shown.data()));
        page.setCaption(answer.map(figures -> ScopeText.caption(figures.days().basis())));
        pane.show(answer.map(PlacementFigures::rows));
        Answer<List<Session>> missed = answer.map(figures -> figures.absences().absences());
        absencePane.show(missed);
        absenceTab.setText(
                missed.say(
                        rows -> Words.get("placements.tab.absences", rows.size()),
                        Words.get("placements.absences")));
        showHeat();
    }

    /** The picture shows the very rows of the table. */
    private void showHeat() {
        if (shown == null || table.shown().isEmpty()) {
            heat.clear();
        } else {
            heat.show(
                    PlacementHeat.of(
                            List.copyOf(table.shown()), shown.weeks().weeks(), context.names()),
                    PictureText.ofModule(context, shown.days().basis()));
        }
    }

    private List<Column<PlacementRow, ?>> columns(Names names) {
        return List.of(
                Columns.text("id", 6.6, row -> names.id(row.student())),
                Columns.text("firstName", 7, row -> names.firstName(row.student())),
                Columns.text("surname", 8, row -> names.surname(row.student())),
                Columns.text("group", 7, row -> row.assignment().group()),
                Columns.text("pattern", 6, row -> row.assignment().pattern()),
                Columns.<PlacementRow>number("days", 5, row -> row.figure().days())
                        .explained(
                                row ->
                                        Explain.count(
                                                Words.get("explain.placementDays"), row.basis())),
                Columns.<PlacementRow>text("againstMedian", 6.5, PlacementsPage::againstMedian)
                        .explained(row -> explainMedian(row))
                        .order((one, other) -> Double.compare(signed(one), signed(other))),
                Columns.<PlacementRow>number("absences", 6, PlacementRow::absences)
                        .explained(
                                row ->
                                        Explain.count(
                                                Words.get("explain.placementAbsences"),
                                                row.basis())),
                Columns.text("weeks", 22, PlacementFigures::weekText),
                Columns.<PlacementRow>text("advisor", 9, row -> row.student().academicAdvisor())
                        .hiddenAtFirst());
    }

    private List<Column<Session, ?>> absenceColumns(Names names) {
        return List.of(
                Columns.text("id", 6.6, row -> names.id(row.student())),
                Columns.text("firstName", 7, row -> names.firstName(row.student())),
                Columns.text("surname", 8, row -> names.surname(row.student())),
                Columns.text("group", 7, row -> assignmentGroup(row)),
                Columns.time("start", 12.2, Session::start),
                Columns.text("event", 16, Session::event),
                Columns.text("mark", 8, row -> Words.get("mark." + row.mark())));
    }

    private String assignmentGroup(Session row) {
        return shown == null ? "" : shown.data().assignment(row.student().id()).group();
    }

    private static String againstMedian(PlacementRow row) {
        double difference = row.againstMedian();
        return difference == 0 ? "0" : "%+.1f".formatted(difference).replace(".0", "");
    }

    private static double signed(String text) {
        return Double.parseDouble(text);
    }

    private String explainMedian(PlacementRow row) {
        return shown == null
                ? ""
                : Words.get(
                        "explain.median",
                        row.figure().days(),
                        shown.weeks().medianDays(),
                        shown.weeks().students().size());
    }

    private String module() {
        return String.valueOf(context.model().moduleProperty().get());
    }

    private List<Fact> facts() {
        Basis basis = shown == null ? null : shown.days().basis();
        return ScopeText.facts(context, basis);
    }

    private String summary() {
        return shown == null ? "" : Words.get("placements.summary", shown.weeks().medianDays());
    }
}
