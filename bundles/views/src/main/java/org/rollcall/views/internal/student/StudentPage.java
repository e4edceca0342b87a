package org.rollcall.views.internal.student;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.api.analytics.Outlook;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.kit.chart.ChartSlot;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.control.PercentInput;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.PictureText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Words;

/** One student: who it is, what can still be reached, the trend, every session. */
final class StudentPage {
    private static final int[] ROLLING = {0, 14, 28, 56};

    private final AttendanceContext context;
    private final StudentModel model;
    private final Page page;
    private final StudentCard card;
    private final StudentLists lists;
    private final Label outlook = new Label();
    private final Tooltip outlookHelp = new Tooltip();
    private final Label rulesNote = new Label(Words.get("student.rulesNote"));
    private final CheckBox placements = new CheckBox(Words.get("student.withPlacements"));
    private final ChartSlot<TrendLines> trend;
    private final ChartSlot<SessionStrip> strip;
    private final Region stripNode;
    private final PercentInput target =
            new PercentInput("target", Words.get("student.target.name"), 80, 5);
    private Profile shown;

    StudentPage(
            AttendanceContext context,
            StudentModel model,
            Computed<Profile> profile,
            ChartSlot<TrendLines> trend,
            ChartSlot<SessionStrip> strip,
            Subscriptions subscriptions) {
        page = new Page("student-page", subscriptions);
        this.context = context;
        this.model = model;
        this.trend = trend;
        this.strip = strip;
        card = new StudentCard(context.names());
        lists = new StudentLists(context, subscriptions.kept());
        rulesNote.getStyleClass().add("quiet");
        rulesNote.setWrapText(true);
        outlook.setId("student-outlook");
        outlook.setWrapText(true);
        outlook.setTooltip(outlookHelp);

        page.setControls(options());
        hide(rulesNote, placements);
        var head = new VBox(6, card.node(), new HBox(6, outlook), rulesNote);
        head.getStyleClass().add("student-head");
        stripNode = (Region) strip.node();
        var charts = new VBox(trend.node(), stripNode);
        VBox.setVgrow(trend.node(), Priority.ALWAYS);
        var split = new SplitPane(charts, lists.node());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.7);
        var content = new BorderPane(split);
        content.setTop(head);
        // As high as the head, which grows with what there is to say, and charts and lists need.
        head.setMinHeight(Region.USE_PREF_SIZE);
        lists.node().minHeightProperty().bind(Ems.currentProperty().multiply(11));
        page.setScrolling(content);
        subscriptions.kept().dividers("split", split);
        page.node().setId("student");
        target.keep(subscriptions.kept());
        strip.onSelect(lists::reveal);
        trend.onSelect(lists::reveal);
        trend.node().setId("trend");

        page.follow(profile, subscriptions);
        subscriptions.follow(profile.answerProperty(), this::show);
        subscriptions.follow(
                context.names().hiddenProperty(), hidden -> show(profile.answerProperty().get()));
        subscriptions.follow(model.targetProperty(), target -> showOutlook());
    }

    Parent node() {
        return page.node();
    }

    private Node options() {
        placements.setId("with-placements");
        placements.setTooltip(new Tooltip(Words.get("student.withPlacements.help")));
        placements.selectedProperty().bindBidirectional(model.withPlacementsProperty());
        var all = new CheckBox(Words.get("student.allModules"));
        all.setId("all-modules");
        all.setTooltip(new Tooltip(Words.get("student.allModules.help")));
        all.selectedProperty().bindBidirectional(model.allModulesProperty());

        var rolling = new ComboBox<Integer>();
        rolling.setId("rolling-days");
        for (int days : ROLLING) {
            rolling.getItems().add(days);
        }
        rolling.setConverter(
                new StringConverter<Integer>() {
                    @Override
                    public String toString(Integer days) {
                        return days == null || days == 0
                                ? Words.get("student.soFar")
                                : Words.get("student.rolling", days);
                    }

                    @Override
                    public Integer fromString(String text) {
                        throw new UnsupportedOperationException("The list is not editable");
                    }
                });
        rolling.setAccessibleText(Words.get("student.rolling.name"));
        rolling.setTooltip(new Tooltip(Words.get("student.rolling.help")));
        rolling.valueProperty().bindBidirectional(model.rollingDaysProperty());

        target.spinner()
                .getValueFactory()
                .valueProperty()
                .bindBidirectional(model.targetProperty());
        var targetLabel = new Label(Words.get("student.target"));
        targetLabel.setLabelFor(target.spinner());
        var targets = new HBox(6, targetLabel, target.spinner(), new Label("%"));
        targets.setAlignment(Pos.CENTER_LEFT);
        var options = new FlowPane(12, 6, all, placements, rolling, targets, target.problem());
        options.setRowValignment(javafx.geometry.VPos.CENTER);
        return options;
    }

    private void show(Answer<Profile> answer) {
        Profile profile = answer.seen().orElse(null);
        shown = profile;
        lists.show(answer);
        card.node().setVisible(profile != null);
        outlook.setVisible(profile != null);
        if (profile == null) {
            trend.clear();
            strip.clear();
            hide(rulesNote);
            return;
        }
        card.show(profile);
        var names = context.names();
        var provenance =
                PictureText.of(
                        context,
                        names.hidden()
                                ? names.name(profile.student())
                                : Words.get(
                                        "picture.student",
                                        names.name(profile.student()),
                                        names.id(profile.student())),
                        profile.parts().stream().map(part -> part.trend().basis()).toList());
        trend.show(
                new TrendLines(
                        profile.parts().stream().map(Profile.Part::trend).toList(),
                        profile.rollingDays()),
                provenance);
        strip.show(
                new SessionStrip(
                        profile.parts().stream()
                                .map(
                                        part ->
                                                new SessionStrip.Lane(
                                                        Words.get(
                                                                "scope.module",
                                                                part.data().module()),
                                                        part.history().sessions()))
                                .toList()),
                provenance);
        stripNode.setPrefHeight(Ems.current() * (9 + 3.4 * profile.parts().size()));
        boolean everything =
                profile.parts().get(0).trend().basis().query().rules().trendRows()
                        == RuleSet.TrendRows.ALL_KEPT;
        rulesNote.setVisible(everything);
        rulesNote.setManaged(everything);
        placements.setVisible(!everything);
        placements.setManaged(!everything);
        showOutlook();
    }

    private static void hide(Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(false);
            node.setManaged(false);
        }
    }

    private void showOutlook() {
        if (shown == null) {
            return;
        }
        double target = model.targetProperty().get();
        Outlook together =
                shown.parts().stream()
                        .map(part -> part.history().outlook())
                        .reduce(
                                new Outlook(0, 0, 0),
                                (one, other) ->
                                        new Outlook(
                                                one.present() + other.present(),
                                                one.events() + other.events(),
                                                one.future() + other.future()));
        outlook.setText(OutlookText.of(together, target, shown.parts().size()));
        outlookHelp.setText(OutlookText.explain(together, target));
    }
}
