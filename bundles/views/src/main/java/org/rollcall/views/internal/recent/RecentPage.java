package org.rollcall.views.internal.recent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.rollcall.api.analytics.RecentActivityResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.kit.control.DateInput;
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
import org.rollcall.kit.text.StudentText;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;

/** Who has checked in on placement lately, those with none first. */
final class RecentPage {
    private final AttendanceContext context;
    private final ObjectProperty<Integer> days;
    private final ObjectProperty<LocalDate> asOf;
    private final Page page;
    private final Filters<RecentRow> filters;
    private final DataTable<RecentRow> table;
    private final TablePane<RecentRow> pane;
    private final Label daysText = new Label();
    private final Slider slider = new Slider(RecentView.LEAST_DAYS, RecentView.MOST_DAYS, 30);
    private final DateInput picker;
    private RecentActivityResult shown;
    private boolean showing;

    RecentPage(
            AttendanceContext context,
            ObjectProperty<Integer> days,
            ObjectProperty<LocalDate> asOf,
            Computed<RecentActivityResult> result,
            Subscriptions subscriptions) {
        page = new Page("recent", subscriptions);
        this.context = context;
        this.days = days;
        this.asOf = asOf;
        filters =
                new Filters<>(
                        row ->
                                StudentText.searched(
                                        row.student(), context.model().dataProperty().get()));
        table =
                new DataTable<>(
                                "recent-table",
                                Words.get("recent.table"),
                                columns(),
                                filters,
                                Words.get("attendance.none"))
                        .marking(row -> row.checkIns() == 0);
        picker =
                new DateInput(
                        "recent-as-of",
                        Words.get("recent.asOf"),
                        date -> {
                            if (!showing) {
                                asOf.set(date);
                            }
                        });
        pane =
                new TablePane<>(
                        context,
                        subscriptions,
                        table,
                        filters,
                        () -> Words.get("recent.export", module()),
                        this::facts,
                        this::summary);
        pane.savedAs("recent").ofChosenModule();
        page.setControls(controls());
        picker.keep(subscriptions.kept());
        page.setContent(pane.node());
        StudentLink.tie(table, row -> row.student(), context, subscriptions);
        page.follow(result, subscriptions);
        subscriptions.follow(result.answerProperty(), this::show);
        subscriptions.follow(
                days,
                back -> {
                    slider.setValue(back);
                    daysText.setText(Words.get("recent.days", back));
                });
    }

    Parent node() {
        return page.node();
    }

    private Node controls() {
        slider.setId("recent-days");
        slider.setAccessibleText(Words.get("recent.slider"));
        slider.setTooltip(new Tooltip(Words.get("recent.slider.help")));
        slider.setBlockIncrement(1);
        slider.setPrefWidth(220);
        slider.valueProperty()
                .addListener(
                        (property, before, now) -> days.set((int) Math.round(now.doubleValue())));
        daysText.setMinWidth(Region.USE_PREF_SIZE);
        var newest = new Button(Words.get("recent.newest"));
        newest.setId("recent-newest");
        newest.getStyleClass().add("small");
        newest.setTooltip(new Tooltip(Words.get("recent.newest.help")));
        newest.setOnAction(event -> asOf.set(null));
        var label = new Label(Words.get("recent.asOf"));
        label.setLabelFor(picker.picker());
        var row =
                new FlowPane(
                        12, 4, slider, daysText, label, picker.picker(), newest, picker.problem());
        row.setRowValignment(VPos.CENTER);
        row.getStyleClass().add("table-head");
        return row;
    }

    private void show(Answer<RecentActivityResult> answer) {
        shown = answer.seen().orElse(null);
        Answer<List<RecentRow>> rows = answer.map(this::rows);
        rows.known()
                .ifPresent(
                        now ->
                                filters.offer(
                                        GroupFilters.of(
                                                now,
                                                RecentRow::assignment,
                                                row -> row.student().academicAdvisor())));
        page.setTitle(ScopeText.module(context.model().dataProperty().get()));
        page.setCaption(answer.map(RecentPage::caption));
        answer.known().ifPresent(result -> showDay(result.asOf().toLocalDate()));
        pane.show(rows);
    }

    private void showDay(LocalDate day) {
        showing = true;
        picker.show(day);
        showing = false;
    }

    /** Those with none first, as they are whom one looks for. */
    private List<RecentRow> rows(RecentActivityResult result) {
        ModuleData data = context.model().dataProperty().get();
        if (data == null) {
            return List.of();
        }
        return result.students().stream()
                .map(
                        figure ->
                                new RecentRow(
                                        result.basis(),
                                        figure.student(),
                                        data.assignment(figure.student().id()),
                                        figure.checkIns()))
                .sorted(
                        Comparator.comparingInt(RecentRow::checkIns)
                                .thenComparing(row -> row.student().id()))
                .toList();
    }

    private static String caption(RecentActivityResult result) {
        return Words.get(
                "recent.caption",
                result.lookBackDays(),
                Dates.day(result.asOf().toLocalDate()),
                ScopeText.rules(result.basis().query().rules()));
    }

    private List<Column<RecentRow, ?>> columns() {
        var names = context.names();
        return List.of(
                Columns.text("id", 6.6, row -> names.id(row.student())),
                Columns.text("firstName", 7, row -> names.firstName(row.student())),
                Columns.text("surname", 8, row -> names.surname(row.student())),
                Columns.text("group", 8, row -> row.assignment().group()),
                Columns.text("pattern", 7, row -> row.assignment().pattern()),
                Columns.text("advisor", 9, row -> row.student().academicAdvisor()),
                Columns.<RecentRow>number("checkIns", 6, RecentRow::checkIns)
                        .explained(this::explain),
                Columns.flag("noCheckIns", 8, row -> row.checkIns() == 0));
    }

    private String explain(RecentRow row) {
        if (shown == null) {
            return "";
        }
        RuleSet rules = row.basis().query().rules();
        boolean attended = rules.recentActivity() == RuleSet.RecentActivityRule.ATTENDED_OVER_DAYS;
        return Words.get(
                attended ? "explain.recent" : "explain.recentAll",
                row.checkIns(),
                shown.lookBackDays(),
                Dates.moment(shown.asOf()),
                rules.placementsPerDay(),
                ScopeText.rules(rules));
    }

    private String module() {
        return String.valueOf(context.model().moduleProperty().get());
    }

    private List<Fact> facts() {
        if (shown == null) {
            return List.of();
        }
        var facts = new ArrayList<>(ScopeText.facts(context, shown.basis()));
        facts.removeIf(
                fact ->
                        fact.name().equals(Words.get("fact.dates"))
                                || fact.name().equals(Words.get("fact.threshold")));
        facts.add(new Fact(Words.get("recent.slider"), Integer.toString(shown.lookBackDays())));
        facts.add(new Fact(Words.get("recent.asOf"), Dates.moment(shown.asOf())));
        return facts;
    }

    private String summary() {
        long none = table.shown().stream().filter(row -> row.checkIns() == 0).count();
        return Words.get("recent.summary", none);
    }
}
