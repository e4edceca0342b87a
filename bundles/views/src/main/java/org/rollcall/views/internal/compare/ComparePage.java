package org.rollcall.views.internal.compare;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rollcall.api.chart.Funnel;
import org.rollcall.api.chart.Histogram;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.kit.chart.ChartSlot;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.PictureText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.text.PercentText;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.compare.Comparison.Line;

/** Two groups of students side by side: figures, distributions, funnel. */
final class ComparePage {
    private final AttendanceContext context;
    private final Page page;
    private final DataTable<Line> table;
    private final TablePane<Line> pane;
    private final ChartSlot<Histogram> histogram;
    private final ChartSlot<Funnel> funnel;
    private Comparison shown;

    ComparePage(
            AttendanceContext context,
            ObjectProperty<Side> one,
            ObjectProperty<Side> other,
            Computed<Comparison> comparison,
            ChartSlot<Histogram> histogram,
            ChartSlot<Funnel> funnel,
            Subscriptions subscriptions) {
        page = new Page("compare", subscriptions);
        this.context = context;
        this.histogram = histogram;
        this.funnel = funnel;
        var filters = new Filters<Line>(Line::figure);
        table =
                new DataTable<>(
                                "compare-table",
                                Words.get("compare.table"),
                                List.of(
                                        Columns.<Line>text("figure", 13, Line::figure)
                                                .explained(Line::explanation),
                                        Columns.<Line>text("sideA", 15, Line::one)
                                                .explained(Line::explanation),
                                        Columns.<Line>text("sideB", 15, Line::other)
                                                .explained(Line::explanation)),
                                filters,
                                "")
                        .keyed(Line::figure);
        pane =
                new TablePane<>(
                        context,
                        subscriptions,
                        table,
                        filters,
                        () -> Words.get("compare.export"),
                        this::facts,
                        () -> "");
        var left =
                new SideForm(
                        "compare-a",
                        Words.get("column.sideA"),
                        context.model(),
                        one,
                        subscriptions);
        var right =
                new SideForm(
                        "compare-b",
                        Words.get("column.sideB"),
                        context.model(),
                        other,
                        subscriptions);
        var sides = new HBox(24, left.node(), right.node());
        HBox.setHgrow(left.node(), Priority.ALWAYS);
        HBox.setHgrow(right.node(), Priority.ALWAYS);
        sides.getStyleClass().add("page-head");
        var top =
                new SplitPane(
                        pane.node(), titled(Words.get("compare.histogram"), histogram.node()));
        top.setDividerPositions(0.55);
        var split = new SplitPane(top, titled(Words.get("compare.funnel"), funnel.node()));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        page.setTitle(Words.get("view.compare"));
        page.setContent(split, 42);
        subscriptions.kept().dividers("split", split);
        subscriptions.kept().dividers("top", top);
        funnel.onSelect(id -> context.model().studentProperty().set(id));
        funnel.onOpen(id -> context.views().show("student"));
        page.follow(comparison, subscriptions);
        subscriptions.follow(comparison.answerProperty(), this::show);
        subscriptions.follow(
                context.names().hiddenProperty(),
                hidden -> show(comparison.answerProperty().get()));
        root = new BorderPane(page.node());
        root.setTop(sides);
        root.setMinSize(0, 0);
    }

    private static Node titled(String text, Node chart) {
        var title = new Label(text);
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        var titled = new BorderPane(chart);
        titled.setTop(title);
        titled.setMinWidth(0);
        return titled;
    }

    private final BorderPane root;

    Parent node() {
        return root;
    }

    private void show(Answer<Comparison> answer) {
        shown = answer.seen().orElse(null);
        pane.show(answer.map(Comparison::lines));
        page.setCaption(answer.map(ComparePage::caption));
        if (shown == null) {
            histogram.clear();
            funnel.clear();
            return;
        }
        var provenance =
                PictureText.of(
                        context,
                        "",
                        List.of(shown.one().result().basis(), shown.other().result().basis()));
        histogram.show(
                new Histogram(
                        List.of(series(shown.one()), series(shown.other())),
                        shown.query().threshold()),
                provenance);
        funnel.show(shown.funnel(context.names()), provenance);
    }

    private static String caption(Comparison comparison) {
        return Words.get(
                "scope.caption",
                Words.get("compare.caption", comparison.one().label(), comparison.other().label()),
                PercentText.threshold(comparison.query().threshold()),
                comparison.rules());
    }

    private static Histogram.Series series(Comparison.Half half) {
        return new Histogram.Series(half.label(), half.distribution());
    }

    private List<Fact> facts() {
        return shown == null
                ? List.of()
                : List.of(
                        new Fact(Words.get("column.sideA"), shown.one().label()),
                        new Fact(Words.get("column.sideB"), shown.other().label()),
                        new Fact(Words.get("fact.rules"), shown.rules()));
    }
}
