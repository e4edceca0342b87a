package org.rollcall.views.internal.attendance;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.views.internal.context.AttendanceModel;
import org.rollcall.views.internal.context.Period;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.views.internal.figures.PercentText;

/** What the figures are asked for: dates, threshold, rule set. */
final class Choices {
    private final AttendanceModel model;
    private final DateFields dates;
    private final ToggleGroup presets = new ToggleGroup();
    private final Spinner<Double> threshold = new Spinner<>();
    private final ComboBox<RuleSet> rules = new ComboBox<>();
    private final FlowPane root = new FlowPane(14, 6);
    private boolean showing;

    Choices(AttendanceModel model, Subscriptions subscriptions) {
        this.model = model;
        dates = new DateFields(model);
        root.getStyleClass().add("choices");
        root.getChildren().addAll(dates.node(), presetButtons(), thresholdField(), rulesField());

        subscriptions.follow(model.periodProperty(), period -> showPeriod());
        subscriptions.follow(model.dataProperty(), data -> showPeriod());
        subscriptions.follow(
                model.thresholdProperty(),
                percent -> threshold.getValueFactory().setValue(percent.doubleValue()));
        subscriptions.follow(
                model.ruleSets(), () -> showing(() -> rules.getItems().setAll(model.ruleSets())));
        subscriptions.follow(model.rulesProperty(), set -> showing(() -> rules.setValue(set)));
    }

    Node node() {
        return root;
    }

    private void showPeriod() {
        dates.show();
        presets.getToggles()
                .forEach(
                        toggle ->
                                toggle.setSelected(
                                        toggle.getUserData().equals(model.periodProperty().get())));
    }

    private Node presetButtons() {
        var buttons =
                new HBox(
                        preset("all-dates", "All dates", new Period.All(), "left-pill"),
                        preset("last-30", "Last 30 days", new Period.Last(30), "center-pill"),
                        preset("last-7", "Last 7 days", new Period.Last(7), "right-pill"));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private ToggleButton preset(String id, String text, Period period, String style) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.setUserData(period);
        button.setToggleGroup(presets);
        button.getStyleClass().addAll(style, "preset");
        button.setTooltip(
                new Tooltip(
                        period instanceof Period.Last
                                ? "Ends with the module's newest event, which counts as a day"
                                : "From the module's first event to its newest"));
        button.setOnAction(
                event -> {
                    model.periodProperty().set(period);
                    showPeriod();
                });
        return button;
    }

    private Node thresholdField() {
        var factory = new SpinnerValueFactory.DoubleSpinnerValueFactory(0, 100, 50, 1);
        factory.setConverter(new PercentConverter(factory));
        threshold.setValueFactory(factory);
        threshold.setId("threshold");
        threshold.setEditable(true);
        threshold.setPrefWidth(84);
        threshold.setAccessibleText("Threshold in percent, 0 to 100");
        threshold.setTooltip(
                new Tooltip("Students at or below this percentage are flagged, before rounding"));
        threshold
                .valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.thresholdProperty().set(now);
                            }
                        });
        return labelled("At or below", threshold, new Label("%"));
    }

    private Node rulesField() {
        rules.setId("rule-set");
        rules.setAccessibleText("Rule set");
        rules.setConverter(
                new StringConverter<RuleSet>() {
                    @Override
                    public String toString(RuleSet set) {
                        return set == null ? "" : set.name() + " " + set.version();
                    }

                    @Override
                    public RuleSet fromString(String text) {
                        throw new UnsupportedOperationException("The list is not editable");
                    }
                });
        var explanation = new Tooltip();
        rules.setTooltip(explanation);
        rules.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            explanation.setText(now == null ? "" : now.description());
                            if (now != null && !showing) {
                                model.chooseRules(now.name());
                            }
                        });
        return labelled("Rule set", rules);
    }

    private void showing(Runnable change) {
        showing = true;
        try {
            change.run();
        } finally {
            showing = false;
        }
    }

    private static Node labelled(String text, Node... fields) {
        var label = new Label(text);
        label.setLabelFor(fields[0]);
        var box =
                new HBox(
                        6, Stream.concat(Stream.of(label), Stream.of(fields)).toArray(Node[]::new));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Takes {@code 66.5}, {@code 66,5} and {@code 66.5 %}; anything else leaves the value. */
    private static final class PercentConverter extends StringConverter<Double> {
        private final SpinnerValueFactory<Double> factory;

        PercentConverter(SpinnerValueFactory<Double> factory) {
            this.factory = factory;
        }

        @Override
        public String toString(Double percent) {
            return percent == null ? "" : PercentText.threshold(percent);
        }

        @Override
        public Double fromString(String text) {
            return PercentText.parse(text).orElse(factory.getValue());
        }
    }
}
