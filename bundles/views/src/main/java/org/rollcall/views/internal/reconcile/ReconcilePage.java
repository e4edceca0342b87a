package org.rollcall.views.internal.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.analytics.Reconciliation.Difference;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.Student;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.Filters.Filter;
import org.rollcall.kit.table.StudentLink;
import org.rollcall.kit.table.TableMemento;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;

/** Every figure in which two rule sets differ, and the rules that make it so. */
final class ReconcilePage {
    private final AttendanceContext context;
    private final Page page;
    private final ComboBox<String> others = new ComboBox<>();
    private final Filters<Difference> filters;
    private final DataTable<Difference> table;
    private final TablePane<Difference> pane;
    private Reconciliation shown;

    ReconcilePage(
            AttendanceContext context,
            StringProperty other,
            Computed<Reconciliation> result,
            Subscriptions subscriptions) {
        page = new Page("reconcile", subscriptions);
        this.context = context;
        filters =
                new Filters<Difference>(
                                row ->
                                        row.studentId()
                                                + "\n"
                                                + row.name()
                                                + "\n"
                                                + row.figure().text())
                        .headed("figure", Words.get("filter.heading.figure"))
                        .headed("rule", Words.get("filter.heading.rule"));
        table =
                new DataTable<>(
                                "reconcile-table",
                                Words.get("reconcile.table"),
                                columns(),
                                filters,
                                Words.get("reconcile.same"))
                        .keyed(row -> row.studentId() + row.figure());
        pane =
                new TablePane<>(
                        context,
                        subscriptions,
                        table,
                        filters,
                        () -> Words.get("reconcile.export", module()),
                        this::facts,
                        this::summary);
        page.setContent(pane.node());
        TableMemento.row(
                subscriptions.kept(),
                table,
                row -> row.studentId().equals(context.model().studentProperty().get()));
        page.setTitle(Words.get("view.reconcile"));
        others.setId("reconcile-other");
        others.setAccessibleText(Words.get("reconcile.other"));
        var label = new Label(Words.get("reconcile.other"));
        label.setLabelFor(others);
        label.setMinWidth(Region.USE_PREF_SIZE);
        page.addActions(label, others);
        subscriptions.follow(
                context.model().ruleSets(),
                () ->
                        others.getItems()
                                .setAll(
                                        context.model().ruleSets().stream()
                                                .map(RuleSet::name)
                                                .toList()));
        others.valueProperty().bindBidirectional(other);
        subscriptions.add(() -> others.valueProperty().unbindBidirectional(other));
        table.node()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                context.model().studentProperty().set(now.studentId());
                            }
                        });
        StudentLink.opening(table, Difference::studentId, context);
        StudentLink.people(table, ReconcilePage::student, context);
        page.follow(result, subscriptions);
        subscriptions.follow(result.answerProperty(), this::show);
    }

    Parent node() {
        return page.node();
    }

    private void show(Answer<Reconciliation> answer) {
        shown = answer.seen().orElse(null);
        answer.known().ifPresent(this::offer);
        page.setCaption(answer.map(ReconcilePage::caption));
        pane.show(answer.map(Reconciliation::differences));
    }

    private void offer(Reconciliation result) {
        List<Difference> rows = result.differences();
        title("one", result.one());
        title("other", result.other());
        filters.offer(
                Stream.concat(
                                Stream.of(Reconciliation.Figure.values())
                                        .<Filter<Difference>>map(
                                                figure ->
                                                        new Filter<>(
                                                                "figure=" + figure,
                                                                figure.text(),
                                                                row -> row.figure() == figure)),
                                Stream.of(Reconciliation.Rule.values())
                                        .<Filter<Difference>>map(
                                                rule ->
                                                        new Filter<>(
                                                                "rule=" + rule,
                                                                rule.text(),
                                                                row ->
                                                                        row.causes()
                                                                                .contains(rule))))
                        .filter(filter -> rows.stream().anyMatch(filter.test()))
                        .toList());
    }

    private static String caption(Reconciliation result) {
        return Words.get(
                "reconcile.caption",
                result.module(),
                result.ranges().map(Dates::range).orElse(""),
                result.rowsKeptOne(),
                ScopeText.rules(result.one()),
                result.rowsKeptOther(),
                ScopeText.rules(result.other()));
    }

    private void title(String id, RuleSet rules) {
        for (TableColumn<Difference, ?> column : table.node().getColumns()) {
            if (column.getId().equals(id)) {
                column.setText(ScopeText.rules(rules));
            }
        }
    }

    private List<Column<Difference, ?>> columns() {
        var names = context.names();
        return List.of(
                Columns.text("id", 6.6, row -> names.id(student(row))),
                Columns.text("name", 11, row -> names.name(student(row))),
                Columns.text("figure", 13, row -> row.figure().text()),
                Columns.text("one", 12, row -> Dates.within(row.one())),
                Columns.text("other", 12, row -> Dates.within(row.other())),
                Columns.text(
                        "causes",
                        26,
                        row ->
                                row.causes().stream()
                                        .map(Reconciliation.Rule::text)
                                        .collect(Collectors.joining("; "))));
    }

    /** Enough of a student to be named. */
    private static Student student(Difference row) {
        int space = row.name().indexOf(' ');
        return new Student(
                row.studentId(),
                space < 0 ? row.name() : row.name().substring(0, space),
                space < 0 ? "" : row.name().substring(space + 1),
                "");
    }

    private String module() {
        return String.valueOf(context.model().moduleProperty().get());
    }

    private List<Fact> facts() {
        if (shown == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Words.get("fact.module"), shown.module()));
        shown.ranges()
                .ifPresent(
                        range -> facts.add(new Fact(Words.get("fact.dates"), Dates.range(range))));
        facts.add(new Fact(Words.get("column.one"), ScopeText.rules(shown.one())));
        facts.add(new Fact(Words.get("column.other"), ScopeText.rules(shown.other())));
        return facts;
    }

    private String summary() {
        return shown == null
                ? ""
                : Words.get(
                        "reconcile.summary",
                        Words.count("reconcile.compared", shown.compared()),
                        Words.count("reconcile.differ", shown.differences().size()));
    }
}
