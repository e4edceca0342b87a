package org.rollcall.views.internal.student;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.views.internal.context.AttendanceModel;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.views.internal.context.ViewStyle;

/** One student: who it is, the trend, the absences. */
final class StudentPage {
    private final AttendanceModel model;
    private final StudentCard card = new StudentCard();
    private final AbsencesTable absences = new AbsencesTable();
    private final CheckBox placements = new CheckBox("Include placements");
    private final Label rulesNote =
            new Label(
                    "This rule set's trend takes every session of the module, placements and self-study too, over"
                            + " all dates.");
    private final Label none = new Label("Choose a student in the attendance table");
    private final Label absencesTitle = new Label();
    private final BorderPane page = new BorderPane();
    private final StackPane root = new StackPane(none, page);
    private final ChartHolder chart;

    StudentPage(AttendanceModel model, ChartHolder chart, Subscriptions subscriptions) {
        this.model = model;
        this.chart = chart;
        none.getStyleClass().add("quiet");
        rulesNote.getStyleClass().add("quiet");
        rulesNote.setWrapText(true);
        placements.setId("with-placements");
        placements.setTooltip(
                new Tooltip("The trend and the list below then take placement sessions too"));
        placements.selectedProperty().bindBidirectional(model.withPlacementsProperty());
        absencesTitle.getStyleClass().add("section-title");

        var top = new VBox(6, card.node(), placements, rulesNote);
        top.getStyleClass().add("page-head");
        page.setTop(top);
        var list = new BorderPane(absences.node());
        list.setTop(absencesTitle);
        var split = new SplitPane(chart.node(), list);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        page.setCenter(split);
        root.getStylesheets().add(ViewStyle.sheet());
        root.setId("student");

        subscriptions.follow(model.trendProperty(), this::show);
        subscriptions.follow(model.resultProperty(), result -> show(model.trendProperty().get()));
    }

    Node node() {
        return root;
    }

    void close() {
        placements.selectedProperty().unbindBidirectional(model.withPlacementsProperty());
        chart.drop();
    }

    private void show(TrendResult trend) {
        boolean any = trend != null && model.dataProperty().get() != null;
        page.setVisible(any);
        none.setVisible(!any);
        chart.show(trend);
        absences.show(trend);
        if (!any) {
            return;
        }
        card.show(trend, model.dataProperty().get(), figure(trend));
        boolean everything =
                trend.basis().query().rules().trendRows() == RuleSet.TrendRows.ALL_KEPT;
        rulesNote.setVisible(everything);
        rulesNote.setManaged(everything);
        placements.setVisible(!everything);
        placements.setManaged(!everything);
        absencesTitle.setText("Absences (" + trend.absences().size() + ")");
    }

    private Figure figure(TrendResult trend) {
        var result = model.resultProperty().get();
        return result == null
                ? null
                : result.students().stream()
                        .filter(figure -> figure.student().id().equals(trend.student().id()))
                        .findFirst()
                        .orElse(null);
    }
}
