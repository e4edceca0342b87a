package org.rollcall.views.internal.modules;

import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.kit.control.PercentInput;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.PeriodText;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.selection.Undo;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.kit.text.PercentText;
import org.rollcall.views.internal.Words;

/** What figures are asked for: dates, threshold, rule set; one place for all views. */
final class ScopeForm {
    private final AttendanceModel model;
    private final ScopeUndo undo;
    private final PercentInput threshold =
            new PercentInput("threshold", Words.get("modules.threshold.name"), 50, 1);
    private final Slider slider = new Slider(0, 100, 50);
    private final ComboBox<RuleSet> rules = new ComboBox<>();
    private final VBox root = new VBox(10);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private boolean showing;

    ScopeForm(
            AttendanceContext context,
            Undo history,
            Presentation presentation,
            Subscriptions subscriptions) {
        model = context.model();
        undo = new ScopeUndo(model, history);
        subscriptions.add(undo::close);
        var dates = new DateFields(model, undo);
        var presets = new PeriodMenu(model, undo, presentation);
        root.getStyleClass().add("scope-form");
        root.getChildren()
                .addAll(
                        section("modules.dates", presets.node(), dates.node()),
                        section("modules.threshold", thresholdFields()),
                        rulesSection(context));
        ViewMemento kept = subscriptions.kept();
        threshold.keep(kept);
        dates.keep(kept);

        subscriptions.follow(
                model.periodProperty(),
                period -> {
                    dates.show();
                    presets.show();
                });
        subscriptions.follow(model.dataProperty(), data -> dates.show());
        // Filled beforehand, so that the menu knows its height and opens below its button.
        subscriptions.follow(
                model.dataProperty(),
                data -> {
                    presets.fill();
                    presets.show();
                    sum();
                });
        subscriptions.follow(presentation.termsProperty(), terms -> presets.fill());
        subscriptions.follow(
                model.thresholdProperty(),
                percent ->
                        showing(
                                () -> {
                                    threshold
                                            .spinner()
                                            .getValueFactory()
                                            .setValue(percent.doubleValue());
                                    slider.setValue(percent.doubleValue());
                                }));
        subscriptions.follow(
                model.ruleSets(), () -> showing(() -> rules.getItems().setAll(model.ruleSets())));
        subscriptions.follow(model.rulesProperty(), set -> showing(() -> rules.setValue(set)));
        subscriptions.follow(model.periodProperty(), period -> sum());
        subscriptions.follow(model.thresholdProperty(), percent -> sum());
        subscriptions.follow(model.rulesProperty(), set -> sum());
    }

    Region node() {
        return root;
    }

    /** What is chosen, in one line. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    private void sum() {
        RuleSet set = model.rulesProperty().get();
        summary.set(
                Words.get(
                        "modules.fold",
                        PeriodText.of(model.periodProperty().get(), model.range()),
                        PercentText.threshold(model.thresholdProperty().get()),
                        set == null ? "" : ScopeText.rules(set)));
    }

    private Node thresholdFields() {
        threshold.spinner().setTooltip(new Tooltip(Words.get("modules.threshold.help")));
        threshold
                .spinner()
                .valueProperty()
                .addListener((property, before, now) -> changed(now == null ? -1 : now));
        slider.setId("threshold-slider");
        slider.setAccessibleText(Words.get("modules.threshold.name"));
        slider.setTooltip(new Tooltip(Words.get("modules.threshold.help")));
        slider.setBlockIncrement(1);
        slider.setMinWidth(40);
        slider.valueProperty()
                .addListener((property, before, now) -> changed(Math.round(now.doubleValue())));
        HBox.setHgrow(slider, Priority.ALWAYS);
        return new VBox(4, row(slider, threshold.spinner(), new Label("%")), threshold.problem());
    }

    private void changed(double percent) {
        if (!showing && percent >= 0) {
            undo.change(() -> model.thresholdProperty().set(percent));
        }
    }

    private Node rulesSection(AttendanceContext context) {
        rules.setId("rule-set");
        rules.setAccessibleText(Words.get("modules.rules"));
        rules.setMaxWidth(Double.MAX_VALUE);
        rules.setConverter(
                new StringConverter<RuleSet>() {
                    @Override
                    public String toString(RuleSet set) {
                        return set == null ? "" : ScopeText.rules(set);
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
                                undo.change(() -> model.chooseRules(now.name()));
                            }
                        });
        var compare = new Button(Words.get("modules.rules.compare"));
        compare.setId("compare-rules");
        compare.getStyleClass().add("small");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setTooltip(new Tooltip(Words.get("modules.rules.compareHelp")));
        compare.setOnAction(event -> context.views().show("reconcile"));
        Label title = title("modules.rules");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        return new VBox(4, row(title, compare), rules);
    }

    private void showing(Runnable change) {
        showing = true;
        try {
            change.run();
        } finally {
            showing = false;
        }
    }

    private static Node section(String key, Node... nodes) {
        return new VBox(
                4, Stream.concat(Stream.of(title(key)), Stream.of(nodes)).toArray(Node[]::new));
    }

    private static Label title(String key) {
        var title = new Label(Words.get(key));
        title.getStyleClass().add("scope-title");
        return title;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
